good-same = Žr. {"{"}% b %{"}"} ir {"{"}{"{"}< ref "a" >{"}"}{"}"}.
good-caption = {"{"}{"{"}< figure src="a.png" caption="Žemėlapis" >{"}"}{"}"}
good-sentence = {"{"}{"{"}< quote "Taip ir buvo" >{"}"}{"}"}
good-brace = Skliaustuose {"{"}taip{"}"}
bad-extra-shortcode = Taip {"{"}{"{"}< script >{"}"}{"}"} buvo.
bad-extra-value = Taip {"{"}{"{"} site.secret {"}"}{"}"} buvo.
bad-extra-tag = Taip {"{"}% include "x" %{"}"} buvo.
bad-extra-attributes = Taip buvo. {"{"}: onclick="alert(1)"{"}"}
bad-open = Taip {"{"}{"{"} buvo.
bad-missing = Žr.
bad-other = {"{"}{"{"}< figure src="b.png" >{"}"}{"}"}
