### tolkit-extract 1 b6b6c821154f90bb
### From articles/events/2026-language-day.md, by `tolkit extract`.
### Edit the article, not this file: changes in here are refused.
### date: 2026-12-03

# Front matter
title = A day for the languages next door

# Front matter
summary = Come and hear thirteen languages in one afternoon, and learn to say thank you in each of them.

# Paragraph
p-m7hf = How much do we understand of our neighbours’ languages? The Nordic-Baltic Office invites translators, teachers and the merely curious to an afternoon of short talks and long conversations.

# Caption
p-b94c = ![Visitors choosing books from a table with small flags](https://example.org/images/language-day.jpg)

# Heading 2
p-2dkp = Programme

# Table header
p-nca7 = Time

# Table header
p-xnhq = What

# Table header
p-mjyc = Where

# Table cell
p-x2js = 13.00

# Table cell
p-zbvh = Welcome and coffee

# Table cell
p-b5pq = Foyer

# Table cell
p-rxqj = 13.30

# Table cell
p-vpnh = “False friends”: a talk on pitfalls

# Table cell
p-iqqv = Main hall

# Table cell
p-hsvb = 15.00

# Table cell
p-zn5k = Language café

# Table cell
p-i2ed = Library

# Paragraph
p-s8mj = You are welcome to bring:

# List item
p-xmqw = a word that you find impossible to translate

# List item
p-i3mv = a children’s book in your own language

# List item
p-phph = a friend

# Paragraph
p-58wu = Admission is free. The talks are in English, with interpretation into Estonian sign language.
