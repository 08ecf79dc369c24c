### nesting-too-deep

rule-nesting-too-deep = Nesting too deep
    .what = Finds braces or parentheses that open inside each other more than 50 times. Real texts stay below five.
    .why = Such a text cannot be read safely: programs would run out of memory. It is left out, as if it were missing.
    .instead = Close what is open, or break the text into several messages.
nesting-too-deep = More than { $max } braces or parentheses are open at this place
    .help = Write a closing brace or parenthesis for each opening one; probably a key was held down. For a brace as text write {"{"}"{"{"}"{"}"}.
