title = Mobilumas skaičiais
summary = Kas keliavo, kodėl ir ką apie tai galvojo – vieni { -mobility-programme(style: "short", case: "genitive") } metai.
p-6j4u = Praėjusiais metais { -mobility-programme } skyrė 140 dotacijų. Pažintiniams vizitams teko 45 % jų, tinklams – 35 %, mokymams – 20 %.
