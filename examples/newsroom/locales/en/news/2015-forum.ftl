### tolkit-extract 1 1792c58381250e89
### From articles/news/2015-forum.md, by `tolkit extract`.
### Edit the article, not this file: changes in here are refused.
### date: 2015-06-26

# Front matter
title = Vilnius forum looked at how victims of trafficking are identified

# Front matter
summary = Experts from the Nordic countries, the Baltic states and north-western Russia met in Lithuania at the start of June.

# Paragraph
p-arin = A knowledge forum on trafficking in human beings was held in Vilnius at the start of June. It was organised by the Lithuanian Ministry of the Interior and the Nordic Council of Ministers.

# Heading 2
p-mtuy = Round tables of experts

# Paragraph
p-qaif = The round tables had three things in common:

# List item
p-evt5 = the participants: experts from the Nordic countries, the Baltic states and north-western Russia

# List item
p-nf5s = the subject: how to identify victims of trafficking in human beings

# List item
p-yn6b = the emphasis: above all, the local level

# Paragraph
p-ndsx = The forum was the last of four events of a project that began in late 2013. A new project with the Baltic states is planned.
