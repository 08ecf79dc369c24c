good-translated = Accept all cookies
good-keys = Ctrl + Alt + Del
good-files = *.txt, *.md, *.html
good-names = Nordic Council vs Baltic Assembly
