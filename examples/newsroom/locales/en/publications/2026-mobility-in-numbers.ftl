### tolkit-extract 1 c06a75d53ba4aee0
### From articles/publications/2026-mobility-in-numbers.md, by `tolkit extract`.
### Edit the article, not this file: changes in here are refused.
### date: 2026-10-08

# Front matter
title = Mobility in numbers

# Front matter
summary = Who travelled, why they did so and what they thought of it: a year of the Mobility Programme.

# Paragraph
p-6j4u = The Nordic-Baltic Mobility Programme awarded 140 grants last year. Study visits made up 45% of them, networks 35% and training 20%.

# Heading 2
p-mqrf = Satisfied travellers

# Paragraph
p-i3fr = Of the 1,260 people who travelled, 92% would recommend the programme to a colleague. Only 3% would not; the others were undecided.

# Paragraph
p-x234 = The figures come from the final reports of the projects. The [full report][report] also has tables for each country.
