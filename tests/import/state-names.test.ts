import { describe, expect, it } from "vitest";
import { cldrForms } from "../../scripts/import/core/state-forms.ts";
import { stateNames } from "../../scripts/import/core/state-names.ts";
import type { Row } from "../../scripts/tables/table.ts";
import { toolTables } from "../tool-tables.ts";

const { ofUn, ofAnybody, doubt } = stateNames(
  toolTables.get("states")!.value["rows"] as readonly Row[],
);

/** Forms as files write them, by the State that each means: typed by hand, not taken from the tables. */
const forms: Readonly<Record<string, string>> = {
  AFG: "Afghanistan|Islamic Republic of Afghanistan|Afganistán|Афганистан|أفغانستان|阿富汗|Ауғанстан",
  ARE: "United Arab Emirates|The United Arab Emirates|United Arab Emirates (the)|UAE|U.A.E.|Émirats arabes unis|Emiratos Árabes Unidos|Emiratos Árabes Unidos (los)|ОАЭ|阿拉伯联合酋长国",
  BHS: "Bahamas|The Bahamas|Bahamas (The)|Bahamas, The|Commonwealth of the Bahamas",
  BIH: "Bosnia and Herzegovina|Bosnia & Herzegovina|Bosnia-Herzegovina|BiH|Bosnie-Herzégovine|Bosnia y Herzegovina|Босния и Герцеговина",
  BLR: "Belarus|Republic of Belarus|Belarus (Republic of)|Беларусь|Белоруссия|Bélarus|Belarús",
  BOL: "Bolivia|Bolivia (Plurinational State of)|Plurinational State of Bolivia|Bolivia, Plurinational State of|Bolivie (État plurinational de)|Bolivia (Estado Plurinacional de)|Боливия (Многонациональное Государство)",
  BRN: "Brunei|Brunei Darussalam|Brunéi Darussalam",
  BWA: "Botswana|Bechuanaland",
  CAF: "Central African Republic|Central African Republic (the)|République centrafricaine|Centrafrique|República Centroafricana|中非共和国|C.A.R.",
  CHE: "Switzerland|Suisse|Suiza|Швейцария|Schweiz|瑞士|Swiss Confederation",
  CHN: "China|People's Republic of China|PRC|China (People's Republic of)|China, People's Republic of|Chine|Китай|中国|الصين",
  CIV: "Côte d'Ivoire|Cote d'Ivoire|Côte d’Ivoire|COTE D'IVOIRE|Ivory Coast|Кот-д’Ивуар|科特迪瓦",
  COD: "Democratic Republic of the Congo|Democratic Republic of Congo|Congo, Democratic Republic of the|Congo (Democratic Republic of the)|Congo, Democratic Republic of|Congo (the Democratic Republic of the)|the Democratic Republic of the Congo|DR Congo|D.R. Congo|DRC|D.R.C.|Congo - Kinshasa|Congo (Kinshasa)|Congo-Kinshasa|Zaire|Zaïre|République démocratique du Congo|Congo (République démocratique du)|RDC|República Democrática del Congo|Демократическая Республика Конго|ДРК|刚果民主共和国",
  COG: "Republic of the Congo|Republic of Congo|Congo, Republic of the|Congo (Republic of the)|Congo (Republic of)|Congo - Brazzaville|Congo (Brazzaville)|Congo-Brazzaville|République du Congo|Республика Конго",
  CPV: "Cabo Verde|Cape Verde|Cap-Vert|Кабо-Верде",
  CZE: "Czechia|Czech Republic|The Czech Republic|Czech Republic (the)|Tchéquie|République tchèque|Chequia|República Checa|Чехия|Чешская Республика|Tschechien",
  DEU: "Germany|Federal Republic of Germany|Germany (Federal Republic of)|Allemagne|Alemania|Германия|Deutschland|德国|Almanya",
  DOM: "Dominican Republic|The Dominican Republic|Dominican Republic (the)|République dominicaine|República Dominicana|Доминиканская Республика",
  DMA: "Dominica|Commonwealth of Dominica|Dominica (Commonwealth of)",
  EGY: "Egypt|Arab Republic of Egypt|Égypte|EGYPTE|Egipto|Египет|مصر|埃及",
  ESP: "Spain|Kingdom of Spain|Espagne|España|Испания|Spanien|西班牙",
  FRA: "France|French Republic|Francia|Франция|Frankreich|法国|فرنسا",
  FSM: "Micronesia|Micronesia (Federated States of)|Federated States of Micronesia|Micronesia, Federated States of|Micronésie (États fédérés de)|Micronesia (Estados Federados de)|Микронезия (Федеративные Штаты)",
  GBR: "United Kingdom|United Kingdom of Great Britain and Northern Ireland|the United Kingdom|United Kingdom (the)|UK|U.K.|Great Britain|Britain|United Kingdom of Great Britain & Northern Ireland|Royaume-Uni|Royaume-Uni de Grande-Bretagne et d’Irlande du Nord|Reino Unido|Великобритания|Соединенное Королевство|英国",
  GIN: "Republic of Guinea|Guinea (Republic of)|Guinea, Republic of|Guinea-Conakry|République de Guinée|Гвинея",
  GMB: "Gambia|The Gambia|Gambia (The)|Gambia, The|Gambia (Republic of The)|Gambia (Republic of the)|Republic of The Gambia|Gambia (Islamic Republic of the)|Gambie|Гамбия",
  GNB: "Guinea-Bissau|Guinea Bissau|Guinea - Bissau|Guinée-Bissau|Guinea-Bisáu|Гвинея-Бисау",
  GNQ: "Equatorial Guinea|Guinée équatoriale|Guinea Ecuatorial|Экваториальная Гвинея|Equatorial Guinea (Republic of)",
  GRC: "Greece|Hellenic Republic|Grèce|Grecia|Греция|Griechenland",
  IRN: "Iran|Iran (Islamic Republic of)|Iran, Islamic Republic of|Islamic Republic of Iran|the Islamic Republic of Iran|IR Iran|I.R. Iran|IRAN (ISLAMIC REPUBLIC OF)|Iran (the Islamic Republic of)|République islamique d'Iran|Iran (République islamique d’)|Irán (República Islámica del)|Иран (Исламская Республика)|Исламская Республика Иран|إيران (جمهورية - الإسلامية)|伊朗",
  IRL: "Ireland|Republic of Ireland|Ireland (Republic of)|Irlande|Irlanda|Ирландия",
  KAZ: "Kazakhstan|Republic of Kazakhstan|Kazakhstan (Republic of)|Kazakhstan, Republic of|Kazakstan|Kazajistán|Kazajstán|Казахстан|Республика Казахстан|Қазақстан|Қазақстан Республикасы|哈萨克斯坦|كازاخستان|Kasachstan",
  KGZ: "Kyrgyzstan|Kyrgyz Republic|The Kyrgyz Republic|Kirghizistan|Kirguistán|Кыргызстан|Киргизия|Кыргызская Республика|Қырғызстан",
  KHM: "Cambodia|Kingdom of Cambodia|Cambodge|Kampuchea|Камбоджа",
  KNA: "Saint Kitts and Nevis|St. Kitts and Nevis|St Kitts & Nevis|St. Kitts & Nevis|Saint-Kitts-et-Nevis",
  KOR: "Republic of Korea|Korea, Republic of|Korea (Republic of)|Korea (the Republic of)|the Republic of Korea|South Korea|Korea (South)|Korea, South|ROK|République de Corée|Corée (République de)|República de Corea|Республика Корея|韩国",
  LAO: "Laos|Lao PDR|Lao P.D.R.|Lao People's Democratic Republic|Lao People’s Democratic Republic|Lao People's Democratic Republic (the)|République démocratique populaire lao|Лаос|Лаосская Народно-Демократическая Республика|老挝",
  LCA: "Saint Lucia|St. Lucia|St Lucia|Sainte-Lucie|Santa Lucía",
  LBY: "Libya|Libyan Arab Jamahiriya|Libye|Libia|Ливия",
  LKA: "Sri Lanka|Ceylon|Democratic Socialist Republic of Sri Lanka|Шри-Ланка",
  MDA: "Moldova|Republic of Moldova|Moldova (Republic of)|Moldova, Republic of|Moldova (the Republic of)|République de Moldova|República de Moldova|Республика Молдова|Молдова",
  MHL: "Marshall Islands|Marshall Islands (the)|The Marshall Islands|Republic of the Marshall Islands|Îles Marshall|Islas Marshall",
  MKD: "North Macedonia|Republic of North Macedonia|North Macedonia (Republic of)|The former Yugoslav Republic of Macedonia|former Yugoslav Republic of Macedonia|Macedonia (the former Yugoslav Republic of)|Macedonia, The former Yugoslav Republic of|FYROM|TFYR Macedonia|Macedonia FYR|Macédoine du Nord|Macedonia del Norte|Северная Македония",
  MMR: "Myanmar|Burma|Myanmar (Burma)|Union of Myanmar|Birmanie|Мьянма",
  NER: "Niger|The Niger|Niger (the)|Republic of the Niger|Нигер|Níger",
  NGA: "Nigeria|Federal Republic of Nigeria|Nigéria|Нигерия",
  NLD: "Netherlands|The Netherlands|Netherlands (the)|Netherlands (Kingdom of the)|Kingdom of the Netherlands|the Kingdom of the Netherlands|Netherlands, Kingdom of the|Pays-Bas|Pays-Bas (Royaume des)|Países Bajos|Países Bajos (Reino de los)|Нидерланды|Королевство Нидерландов|Niederlande|荷兰",
  PHL: "Philippines|The Philippines|Philippines (the)|Republic of the Philippines|Filipinas|Филиппины",
  PNG: "Papua New Guinea|Independent State of Papua New Guinea|Papouasie-Nouvelle-Guinée|Papua Nueva Guinea|Папуа-Новая Гвинея",
  PRK: "Democratic People's Republic of Korea|Democratic People’s Republic of Korea|Korea, Democratic People's Republic of|Korea (Democratic People's Republic of)|the Democratic People's Republic of Korea|DPRK|D.P.R.K.|DPR Korea|North Korea|Korea (North)|République populaire démocratique de Corée|República Popular Democrática de Corea|Корейская Народно-Демократическая Республика|КНДР|朝鲜",
  PSE: "State of Palestine|Palestine|Palestine (State of)|Palestine, State of|État de Palestine|Estado de Palestina|Государство Палестина",
  RUS: "Russian Federation|Russian Federation (the)|the Russian Federation|Russia|Fédération de Russie|Federación de Rusia|Российская Федерация|Россия|РФ|Ресей|俄罗斯联邦",
  SDN: "Sudan|The Sudan|Sudan (the)|Republic of the Sudan|Soudan|Sudán|Судан",
  SSD: "South Sudan|Republic of South Sudan|Soudan du Sud|Sudán del Sur|Южный Судан",
  SVK: "Slovakia|Slovak Republic|The Slovak Republic|Slovaquie|República Eslovaca|Словакия",
  SVN: "Slovenia|Republic of Slovenia|Slovénie|Eslovenia|Словения",
  SWZ: "Eswatini|Swaziland|Kingdom of Eswatini|Eswatini (Kingdom of)|Эсватини",
  SYR: "Syria|Syrian Arab Republic|Syrian Arab Republic (the)|République arabe syrienne|República Árabe Siria|Сирийская Арабская Республика|叙利亚",
  TLS: "Timor-Leste|Timor Leste|East Timor|Democratic Republic of Timor-Leste|Тимор-Лесте",
  TUR: "Türkiye|Turkiye|Turkey|Republic of Türkiye|Turquie|Turquía|Турция|Түркия|土耳其",
  TZA: "Tanzania|United Republic of Tanzania|Tanzania, United Republic of|Tanzania (United Republic of)|the United Republic of Tanzania|République-Unie de Tanzanie|Объединенная Республика Танзания",
  USA: "United States|United States of America|the United States of America|United States of America (the)|USA|U.S.A.|US|U.S.|États-Unis|États-Unis d'Amérique|Estados Unidos|Estados Unidos de América|EE. UU.|США|Соединенные Штаты Америки|АҚШ|美国",
  VAT: "Holy See|Holy See (the)|The Holy See|Vatican|Vatican City|Saint-Siège|Santa Sede|Святой Престол",
  VCT: "Saint Vincent and the Grenadines|St. Vincent and the Grenadines|St Vincent & the Grenadines|Saint-Vincent-et-les-Grenadines",
  VEN: "Venezuela|Venezuela (Bolivarian Republic of)|Bolivarian Republic of Venezuela|Venezuela, Bolivarian Republic of|Venezuela (República Bolivariana de)|Venezuela (République bolivarienne du)|Венесуэла (Боливарианская Республика)",
  VNM: "Viet Nam|Vietnam|Socialist Republic of Viet Nam|Viêt Nam|Вьетнам|越南",
  ZWE: "Zimbabwe|Rhodesia|Зимбабве",
};

/** What is not read in a table of anybody, and what is no State at all. */
const several =
  "Congo|congo|Congo (the)|The Congo|Конго|刚果|الكونغو|Korea|Corée|Корея|Guinea|Guinée|Guinea (the)|RU".split(
    "|",
  );
const none =
  "European Union|EU|The European Union|Union européenne|Unión Europea|Европейский союз|Kosovo|Kosovo*|Taiwan|Taiwan, Province of China|Republic of China|China (Taiwan)|Hong Kong|China, Hong Kong|Macao|Western Sahara|Abkhazia|Transnistria|Scotland|Soviet Union|USSR|U.S.S.R.|СССР|Yugoslavia|Serbia and Montenegro|Czechoslovakia|Atlantis|no|us|uk|car|in|it|Republic|Kingdom of the|Democratic Republic|Guinea-Equator|State|(Unknown)|Africa|Niger Delta|North|Georgia (United States)".split(
    "|",
  );

const all = Object.entries(forms).flatMap(([code, list]) =>
  list.split("|").map((form) => [form, code] as const),
);

describe("names of States", () => {
  it("are read in every form, and none is read as another State", () => {
    expect(all.length + several.length + none.length).toBeGreaterThanOrEqual(400);
    const read = all.map(([form]) => [form, ofAnybody(form)?.code]);
    expect(read).toEqual(all);
    expect(all.map(([form]) => [form, ofUn(form)?.code])).toEqual(all);
  });

  it("that may mean several States are not guessed", () => {
    for (const form of several) {
      expect([form, ofAnybody(form)]).toEqual([form, undefined]);
      expect(doubt(form), form).toContain("it may be ");
    }
    expect(ofUn("Congo")?.code).toBe("COG");
    expect(ofUn("Guinea")?.code).toBe("GIN");
    expect(ofUn("Конго")).toBeUndefined();
    expect(ofUn("Korea")).toBeUndefined();
  });

  it("are not read in what is no State", () => {
    for (const form of none) {
      expect([form, ofAnybody(form)]).toEqual([form, undefined]);
      expect([form, ofUn(form)]).toEqual([form, undefined]);
    }
    expect(doubt("Kosovo")).toBe("Kosovo is not a State of the table");
    expect(doubt("Atlantis")).toBeUndefined();
  });

  it("say when they were given up", () => {
    expect(ofUn("Zaire")).toEqual({ code: "COD", why: "a name used until 1997" });
  });

  it("in the lists of Unicode CLDR are of one State each", () => {
    for (const [code, list] of Object.entries(cldrForms))
      for (const form of list.split("|"))
        if (form !== "RU") expect([code, undefined], form).toContain(ofUn(form)?.code);
  });
});
