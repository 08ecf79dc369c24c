good-groups = 1.250.000 lesendur
good-decimal = 3,5% af 1.000,25
good-ordinal = 21. öldin, 1. útgáfa
good-date = 5. maí 2015 og 31.12.2015
