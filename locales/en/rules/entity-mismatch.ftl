### entity-mismatch

rule-entity-mismatch = Character references differ from the source
    .what = Four things about HTML’s character references (such as &amp; or &#8217;): one that is not written as it must be (&nbsp without its semicolon, “& amp;”, a name in capital letters); one of the source that the translation has neither as a reference nor as the character itself; and, in a file whose source has neither tags nor references, &amp;, &lt; or &gt; for a character that the source has as it is, and any other reference, such as &nbsp;. Letters, spaces, dashes and quotation marks may be written either way or left out, and “&” may be a word. What nobody sees and each language needs at places of its own (&shy;, &zwnj;, &zwj;, &lrm;, &rlm;) may be there or not. In articles, a reference is as good as its character. What stands inside tags and addresses is left alone.
    .why = Readers see the broken reference itself, or the sign is missing. A lost &lt; may turn text into a tag.
    .instead = Copy the reference from the source, from & to ;. The names are those of HTML 4, section 24, which the HTML Living Standard keeps.
entity-mismatch-malformed = { $entity } is not a character reference
    .help = Write { $name }, without spaces and with the semicolon.
entity-mismatch-missing = { $entity } of the source is missing
    .help = Write { $entity } at the place where the translation needs it.
    .source = the source has it here
entity-mismatch-needless = The source has { $character } here, not { $entity }
    .help = Write { $character } as the source does: this text is not HTML, and readers would see { $entity }.
    .source = the source has it here
entity-mismatch-plain = Readers would see { $entity }: this text is not HTML
    .help = Write the character itself. An unbreakable space can be written as {"{"} "\u00A0" {"}"}.
