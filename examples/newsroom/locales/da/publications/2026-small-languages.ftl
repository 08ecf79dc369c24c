title = At udgive på små sprog
summary = En vejledning til redaktører, der vil nå læsere på færøsk, grønlandsk og nordsamisk.
p-252r = Læsere af færøsk, grønlandsk og nordsamisk finder sjældent offentlig information på det sprog, de taler derhjemme. Der er få oversættere, ordbøgerne har huller, og teksten skal bestilles i god tid.
