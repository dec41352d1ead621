import { describe, expect, it } from "vitest";
import { isIdentityNumber, personalKindsIn } from "../../scripts/facts/personal-data.ts";

describe("what leads to a person", () => {
  it.each([
    ["Write to someone@mail.example for more.", "e-mail address"],
    ["someone (at) mail.example", "e-mail address"],
    ["кто-то@почта.example", "e-mail address"],
    ["Ask a.person at example dot kz.", "e-mail address"],
    ["a.person [at] mail [dot] kz", "e-mail address"],
    ["Почта: кто-то собака почта точка рф", "e-mail address"],
    ["Call +7 701 111 22 33 at night.", "telephone number"],
    ["Call +44 20 7946 0018.", "telephone number"],
    ["Her number is 8 (701) 111-22-33.", "telephone number"],
    ["tel. 250 11 22", "telephone number"],
    ["Her number 900101400013 is on the form.", "identity number"],
    ["He was seen at 43.23891, 76.88973.", "coordinates"],
    ["Coordinates: 43.238 76.889", "coordinates"],
    ["43.238° N, 76.889° E", "coordinates"],
    [`Taken from 43°14'16"N 76°53'22"E.`, "coordinates"],
    ["Seen at N 43 14.267, E 76 53.367.", "coordinates"],
    ["Latitude 43.2378, longitude 76.8894.", "coordinates"],
    ["43.2378 с. ш., 76.8894 в. д.", "coordinates"],
    ["He was held at 8JQ6+2X.", "coordinates"],
    ["Grid 43TFF5012388475.", "coordinates"],
    ["She lives at 12 Abay Street.", "street address"],
    ["She lives at Abay avenue 12.", "street address"],
    ["Живёт: ул. Абая, 12", "street address"],
    ["apartment 12", "street address"],
    ["The police questioned Example Person, aged 9.", "child described by name"],
    ["Example Person (aged 16) was held.", "child described by name"],
    ["Допросили Пример Примерова, 15 лет.", "child described by name"],
    ["A pupil of the third class, Exampla, heard it.", "child's name"],
    ["Exampla, a schoolgirl said to be 13 years old", "child's name"],
    ["They questioned the boy Exemplar.", "child's name"],
    ["A schoolgirl of 13, Exampla, was held too.", "child's name"],
    ["IIN of the one fined: 660604400123.", "identity number"],
    ["A toddler called Exemplar was there.", "child's name"],
    ["Допросили школьника Примера.", "child's name"],
  ])("%s: %s", (text, kind) => {
    expect(personalKindsIn(text)).toEqual([kind]);
  });

  it.each([
    "On 2018-04-12 and 12.04.2018 two people were held.",
    "Bring it into line with the Paris Principles. (2)",
    "Sign the Convention and its Optional Protocol (2)",
    "Articles 6 and 7 of the Covenant, 9, 14 and 19 among them.",
    "Fines of 1,300,000 and 3,000,000 tenge (EUR 4,000 and 8,300).",
    "EUR 57/0484/2019 and A/HRC/28/10, paragraphs 124-126.",
    "Articles 174(2), 274(4) and 400 of the Code No. 226-V.",
    "About 2,000 to 3,000 people in 16 towns.",
    "Case 12-34-56/2017, ISBN 978-3-16-148410-0.",
    "UN Digital Library record 812796.",
    "The @-sign is in no text of ours.",
    "Convention No. 87, article 3, in 1948.",
    "Between 27.02.2019 and 28.02.2019.",
    "123456789012 is no number of a person.",
    "He was held in a cell (2014-2016) without light.",
    "She was told by phone 2016-05-16 that the case is closed.",
    "Fines of 12.500, 13.200 tenge.",
    "Recommendations 89.100, 89.101 were noted.",
    "https://doi.org/10.1561/100.00015075",
    "10.1561/100.00015075",
    "In Almaty, a boy was beaten.",
    "Later, a girl was found in the town.",
    "A boy in Almaty, Kazakhstan, was held.",
    "According to Azattyq, a pupil told the police.",
    "A girl, Azattyq reported, was held.",
    "The Committee on the Rights of the Child, Geneva, asked for it.",
    "The baby friendly hospitals of Almaty",
  ])("%s: nothing", (text) => {
    expect(personalKindsIn(text)).toEqual([]);
  });

  it("knows a number of a person by its day of birth and its check digit", () => {
    expect(isIdentityNumber("900101400013")).toBe(true);
    expect(isIdentityNumber("900101400012")).toBe(false);
    expect(isIdentityNumber("901301400012")).toBe(false);
    expect(isIdentityNumber("90010140001")).toBe(false);
  });
});
