/**
 * Names of the twelve months (en, fr, es, ru, kk, ar, ar-DZ, ar-IQ, ar-MA), as CLDR 48.0 has them in ICU 78.2
 * of Node 20.20.2: written by scripts/import/generate-cldr-forms.ts, and not by hand.
 * A form of two months is not here.
 */
export const monthForms: readonly string[] = [
  "january|jan|janvier|janv|enero|ene|январь|января|янв|қаңтар|қаң|يناير|جانفي|كانون الثاني",
  "february|feb|février|févr|febrero|февраль|февраля|февр|ақпан|ақп|فبراير|فيفري|شباط",
  "march|mar|mars|marzo|март|марта|мар|наурыз|нау|مارس|آذار",
  "april|apr|avril|avr|abril|abr|апрель|апреля|апр|сәуір|сәу|أبريل|أفريل|نيسان",
  "may|mai|mayo|май|мая|мамыр|мам|مايو|ماي|أيار",
  "june|jun|juin|junio|июнь|июня|июн|маусым|мау|يونيو|جوان|حزيران",
  "july|jul|juillet|juil|julio|июль|июля|июл|шілде|шіл|يوليو|جويلية|تموز|يوليوز",
  "august|aug|août|agosto|ago|август|августа|авг|тамыз|там|أغسطس|أوت|آب|غشت",
  "september|sep|septembre|sept|septiembre|сентябрь|сентября|сент|қыркүйек|қыр|سبتمبر|أيلول|شتنبر",
  "october|oct|octobre|octubre|октябрь|октября|окт|қазан|қаз|أكتوبر|تشرين الأول|تشرين الأول",
  "november|nov|novembre|noviembre|ноябрь|ноября|нояб|қараша|қар|نوفمبر|تشرين الثاني|نونبر",
  "december|dec|décembre|déc|diciembre|dic|декабрь|декабря|дек|желтоқсан|жел|ديسمبر|كانون الأول|دجنبر",
];
