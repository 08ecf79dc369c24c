# The day was 1 March when this was translated.
funding-deadline = Apply by 15 March.
funding-heading = Funding
# Never recorded: nobody knows whether it is outdated.
funding-apply = Apply now
