### link-mismatch

rule-link-mismatch = Addresses differ from the source
    .what = The addresses in a text, outside of tags, must be those of the source: pages with a scheme (https://…) or with “www.”, and mail addresses. The same site in another language is fine (/lt/ for /en/, lt.example.org for en.example.org, news.lt for news.org in Lithuanian), as is https for http. The punctuation of Chinese and Japanese ends an address, and so do their letters and Korean ones where the source’s address ends. It is an error where a link leads to the same page at another host, or to another mailbox. An address that is there to be replaced, such as name@example.com, may be another at the same host, or a word. Addresses inside tags are compared by markup-mismatch.
    .why = Readers end on a page that is not there, or write to somebody else.
    .instead = Copy the address from the source, or write that of the same page in the language of the translation.
link-mismatch-missing = The address { $link } is missing
    .help = Write { $link } where the translation needs it.
    .source = the source has it here
link-mismatch-extra = The source has no address { $link }
    .help = Delete { $link }, or write the address of the source.
link-mismatch-other = The source has { $link } here, not { $found }
    .help = Write { $link }.
    .source = the source has it here
