### tolkit-extract 1 dae3681b2d7ab1e7
### From articles/funding/2025-culture-grants.md, by `tolkit extract`.
### Edit the article, not this file: changes in here are refused.
### date: 2025-01-20
### deadline: 2025-03-01

# Front matter
title = Small grants for culture in 2025

# Front matter
summary = Choirs, museums and festivals could apply for up to 3,000 euro until 1 March 2025.

# Paragraph
p-ry45 = The Nordic-Baltic Office offers small grants to cultural projects with partners in at least one Nordic and one Baltic country. A project can receive up to 3,000 euro.

# Paragraph
p-59as = We give priority to *first-time applicants* and to projects outside the capitals.

# Heading 2
p-wfns = After the deadline

# Paragraph
p-xv6c = All applicants will have an answer within six weeks. A short report is due when the project is over.
