### tolkit-extract 1 e880737f7272fe34
### From articles/events/2027-winter-school.md, by `tolkit extract`.
### Edit the article, not this file: changes in here are refused.
### date: 2027-02-08

# Front matter
title = Winter school for young journalists

# Front matter
summary = Five days in Sigulda on reporting across borders, for journalists in the first years of their career.

# Paragraph
p-g3wn = The winter school takes place in Sigulda, Latvia, from 8 to 12 February. **Twenty journalists** will work in pairs from different countries, and each pair will finish *one* story.

# Heading 2
p-6r5g = What you will learn

# List item
p-chtc = Finding a story

# List item
p-m7zn = reading statistics from several countries

# List item
p-r7ta = using public registers

# List item
p-5nid = Telling it to readers elsewhere

# List item
p-fiqw = explaining what your neighbours do not know

# List item
p-ucjv = working with a translator

# Heading 2
p-6b2e = Before you come

# List item
p-fsqx = Be admitted: all participants have had a letter from us

# List item
p-h66w = Register with the code `NBWS-2027`

# List item
p-a227 = Tell us about your access needs

# List item
p-gtug = Pack warm shoes

# Paragraph
p-d246 = Registration closes ***two weeks before*** the first day. Accommodation and meals are free of charge; you pay for your own journey.
