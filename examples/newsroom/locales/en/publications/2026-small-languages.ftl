### tolkit-extract 1 c899d0c4531f3d1a
### From articles/publications/2026-small-languages.md, by `tolkit extract`.
### Edit the article, not this file: changes in here are refused.
### date: 2026-09-17

# Front matter
title = Publishing in small languages

# Front matter
summary = A guide for editors who want to reach readers in Faroese, Greenlandic and Northern Sámi.

# Paragraph
p-252r = Readers of Faroese, Greenlandic and Northern Sámi seldom find public information in the language that they speak at home. Translators are few, dictionaries have gaps, and the text has to be ordered in good time.

# Heading 2
p-4gez = Begin with little, but begin

# Paragraph
p-vfj4 = Our guide suggests that you start with headlines, summaries and the texts of forms. It also explains how to keep a list of terms, so that the next translator need not begin from scratch. You can [download the guide](https://example.org/small-languages) free of charge.
