/**
 * The short names of months in the languages in which spreadsheets are used, in small letters and without
 * a point, as Unicode CLDR 48 has them. A spreadsheet that takes 12.4 for a day writes one of them.
 */
export const monthNames: readonly string[] =
  "abr ago agu août apr ara aug avg avq avr ağu bře cze dec dek des dets dez dic dub déc eki elo ene eyl feb febr fev févr gen giu gru haz heinä helmi huhti ian iul iun iyl iyn jaan jan janv joulu juil juin jul juli jun juni juuli juuni júl jún jūl jūn kas kesä kol kvě kwi led lip lis loka lug lut maalis mag mai maijs maj mar marras mars marts may mei mrt máj márc mär märts märz nis nov noy oca oct okt ott out ožu paź pro ruj sen sep sept set sie sij srp stu sty svi syys szept tammi tem touko tra veebr velj wrz yan zář ápr úno čvc čvn říj şub απρ αυγ δεκ ιαν ιουλ ιουν μαΐ μαρ νοε οκτ σεπ φεβ авг апр ақп бер вер груд дек дец жел жовт июл июль июн июнь квіт лип лист лют май мам мар март мау мая мај нау нов ноя нояб окт сен сент сеп серп січ сәу там трав феб фев февр черв шіл янв јан јул јун қаз қар қаң қыр ապր դեկ հլս հնս հնվ հոկ մյս մրտ նոյ սեպ փտվ օգս أبريل أغسطس أكتوبر ديسمبر سبتمبر فبراير مارس مايو نوفمبر يناير يوليو يونيو აგვ აპრ დეკ თებ იან ივლ ივნ მაი მარ ნოე ოქტ სექ".split(
    " ",
  );
