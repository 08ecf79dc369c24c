# Heading 2
good-none = Who can apply
# Heading 2
good-question = Who can apply?
# Heading 1
good-abbreviation = Books, films and more
# Heading 2
good-source-has-it = Note:
# Paragraph
good-paragraph = Who can apply
# Heading 3
bad-period = Who can apply
# Heading 3
bad-colon = Who can apply
