title = Å publisere på små språk
summary = En veileder for redaktører som vil nå lesere på færøysk, grønlandsk og nordsamisk.
p-252r = De som leser færøysk, grønlandsk og nordsamisk, finner sjelden offentlig informasjon på språket de snakker hjemme. Det er få oversettere, ordbøkene har hull, og teksten må bestilles i god tid.
