title = Hamnstäder tar färjan för att lära av varandra
summary = Folk från tolv hamnstäder runt Östersjön tillbringade en vecka ombord, på kajen och i varandras väntsalar.
p-hcpp = Medarbetare från tolv hamnstäder i { -baltic-sea-region } har kommit hem från en gemensam studieresa. De reste med färja hela vägen och såg hamnarna så som passagerarna gör.[^1]
p-xepg = Gruppen tittade på skyltar, tidtabeller och vägen från kajen till närmaste busshållplats. Vid varje stopp bad värdarna om en sak att berömma och en att klaga på.
p-5et4 = ”Vi hade aldrig kommit till vår egen stad sjövägen med en tung resväska. Nu vet vi var trottoarkanten är för hög.”
p-jzqs = Så sade en av deltagarna den sista kvällen.
