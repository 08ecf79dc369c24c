### tolkit-extract 1 bb4366e4144451a7
### From articles/news/2026-ferry-link.md, by `tolkit extract`.
### Edit the article, not this file: changes in here are refused.
### date: 2026-11-12

# Front matter
title = Harbour towns take the ferry to learn from each other

# Front matter
summary = People from fourteen harbour towns around the Baltic Sea spent a week on board, on the quay and in each other’s waiting rooms.

# Paragraph
p-hcpp = Staff from fourteen harbour towns in the Baltic Sea region have returned from a joint study trip. They travelled by ferry throughout, and saw the harbours as their passengers do.[^1]

# Paragraph
p-xepg = The group looked at signs, timetables and the walk from the quay to the nearest bus stop. At every stop the hosts asked for one piece of praise and one complaint.

# Quotation
p-5et4 = “We had never arrived in our own town by sea with a heavy suitcase. Now we know where the kerb is too high.”

# Paragraph
p-jzqs = These were the words of one participant on the last evening.

# Heading 2
p-btp6 = A handbook in the spring

# Paragraph
p-4bg4 = The towns will now write a short handbook together. It will be published in the spring, and the notes from the trip can be [read online](https://example.org/harbours) until then.

# Footnote
p-tvt7 = The trip was supported by the Nordic-Baltic Mobility Programme.
