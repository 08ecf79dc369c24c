### unreviewed-unit

rule-unreviewed-unit = Translation without a review
    .what = The translation is there and up to date, but nobody has approved this exact text for this exact source text. Only reported where `require` is “reviewed”: it blocks after the due date, where there is one, and is a note before that.
    .why = Some texts must be read by a second person before they appear. Any later edit of the source or of the translation ends an approval.
    .instead = Submit the translation, and ask a reviewer of the language to approve it.
unreviewed-unit = { $unit } is translated and not reviewed
    .help = Ask a reviewer of this language to approve { $unit }.
    .source = the source text is here
    .require = a review is required here
