# Paragraph
good-same = See {"{"}{"{"}< ref "a" >{"}"}{"}"} and {"{"}% b %{"}"}.
# Paragraph
good-caption = {"{"}{"{"}< figure src="a.png" caption="A map" >{"}"}{"}"}
# Paragraph
good-sentence = {"{"}{"{"}< quote "It was so" >{"}"}{"}"}
# Paragraph
good-brace = In {"{"}braces{"}"}
# Paragraph
bad-extra-shortcode = It was so.
# Paragraph
bad-extra-value = It was so.
# Paragraph
bad-extra-tag = It was so.
# Paragraph
bad-extra-attributes = It was so.
# Paragraph
bad-open = It was so.
# Paragraph
bad-missing = See {"{"}{"{"}< ref "a" >{"}"}{"}"}.
# Paragraph
bad-other = {"{"}{"{"}< figure src="a.png" >{"}"}{"}"}
