funding-heading = Funding
funding-apply = Apply now
-funding-office = Office
funding-eligible = Applicants must live in the region.
