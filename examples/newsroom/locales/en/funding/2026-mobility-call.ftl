### tolkit-extract 1 6329025e3fb92782
### From articles/funding/2026-mobility-call.md, by `tolkit extract`.
### Edit the article, not this file: changes in here are refused.
### date: 2026-11-02
### deadline: 2027-01-15

# Front matter
title = Apply for study visits, networks and training

# Front matter
summary = The first call of 2027 from the Nordic-Baltic Mobility Programme is open until 15 January.

# Paragraph
p-9uxh = The Nordic-Baltic Mobility Programme helps people to meet colleagues in other countries of the region.

# Heading 2
p-hwy5 = Who can apply

# Paragraph
p-4y9v = Individuals and organisations in culture, research, the environment and social affairs can apply. At least two countries must take part.

# Heading 2
p-j3vx = What is funded

# List item
p-drij = Travel and accommodation

# List item
p-pkce = Interpretation and translation

# List item
p-j4tx = Rent of meeting rooms

# Table header
p-g4g7 = Type of project

# Table header
p-u46i = Up to (euro)

# Table cell
p-fe57 = Study visit

# Table cell
p-f2e6 = 2,500

# Table cell
p-eg49 = Training

# Table cell
p-hqia = 6,000

# Table cell
p-v39p = Network

# Table cell
p-ebc3 = 12,000

# Paragraph
p-bb9w = The partners cover **at least 30%** of the costs. Working hours can be counted as part of this share.

# Heading 2
p-665w = How to apply

# Paragraph
p-br4n = Write and send your application in the [application portal](https://example.org/apply). You will then receive a reference number, which looks like this:

# Paragraph
p-a9in = Quote it whenever you write to us.
