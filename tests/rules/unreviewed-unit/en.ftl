funding-heading = Funding
funding-apply = Apply now
funding-eligible = Applicants must live in the region.
