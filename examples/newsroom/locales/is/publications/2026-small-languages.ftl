title = Útgáfa á litlum tungumálum
summary = Leiðarvísir fyrir ritstjóra sem vilja ná til lesenda á færeysku, grænlensku og norðursamísku.
p-252r = Þeir sem lesa færeysku, grænlensku og norðursamísku rekast sjaldan á opinberar upplýsingar á málinu sem þeir tala heima. Þýðendur eru fáir, göt eru í orðabókum og panta þarf textann með góðum fyrirvara.
p-4gez = Byrjið smátt, en byrjið
p-vfj4 = Í leiðarvísinum okkar er lagt til að byrjað sé á fyrirsögnum, samantektum og textum eyðublaða. Þar er einnig útskýrt hvernig halda má íðorðaskrá svo að næsti þýðandi þurfi ekki að byrja frá grunni. [Sækja má leiðarvísinn](https://example.org/small-languages) án endurgjalds.
