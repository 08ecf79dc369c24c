### Names and recurring words of the desk.
###
### Terms are never shown alone: messages refer to them, so that a name is written
### in one place. A translation may add parameters of its own, such as $case for the
### grammatical case or $form for the definite form, and attributes such as .gender;
### messages of the same locale then pass or select on them. English needs neither.

## Institutions

# Official names exist in all the Nordic languages and in Estonian, Latvian, Lithuanian
# and Russian: use those, never a translation of your own.
-nordic-council-of-ministers = Nordic Council of Ministers
# The parliamentary co-operation. Not the same as the council of ministers above.
-nordic-council = Nordic Council
-baltic-assembly = Baltic Assembly
-baltic-council-of-ministers = Baltic Council of Ministers
# Our own name. $style (String): “short” where the full name has been given nearby.
-office =
    { $style ->
        [short] Office
       *[full] Nordic-Baltic Office
    }
# A brand name, the same in all languages. It may take case endings.
-nordforsk = NordForsk

## Programmes and places

# $style (String): “short” where the full name has been given nearby.
-mobility-programme =
    { $style ->
        [short] Mobility Programme
       *[full] Nordic-Baltic Mobility Programme
    }
-baltic-sea-region = Baltic Sea region

## Recurring words

# The weekly letter sent by email. A common noun, in lower case.
-newsletter = newsletter
# The web service where applications for funding are written and sent.
-portal = application portal
# The page that tells how we handle personal data.
-privacy-policy = privacy policy
# People who answer the mail sent to us; also the signature under our letters.
-newsroom = newsroom
