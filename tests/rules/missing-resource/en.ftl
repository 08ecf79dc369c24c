# Two units, one file: one finding.
funding-heading = Funding
funding-apply = Apply now
    .title = Open the form
