# Paragraph
good-plain = It was the last of four.
# List item
good-begins-like-a-list = 5 March
# Paragraph
good-line-break =
    One\
    two
# Heading 2
good-heading = On 5 March
# Table cell
good-cell = One or two
# Front matter
title = A title
# Paragraph
bad-blank-line = One. Two.
# List item
bad-blank-line-in-a-list = One. Two.
# Quotation
bad-code = One. Two.
