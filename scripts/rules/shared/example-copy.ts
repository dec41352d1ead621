import type { Example } from "../rule.ts";

/**
 * The copy of the source `ngo-report` that the examples of rules about passages are compared with. The
 * tests take it for a plain text.
 */
export const exampleCopy = `A YEAR IN EXAMPLELAND

ARRESTS

First Person, a journalist aged 40, was arrested on 16 May 2016 and charged in June 2016 under article 174. On 28 November 2016 a court sentenced him to five years in prison. He was paroled on 12 April 2018, and was free in December 2018.¹

On 15 May 2016 the police broke up a meeting of some two hundred people that the journalist Second Person had organized. Article 400 punishes unlawful meetings, and article 174 incitement with up to seven years.

By June 2019 nothing had been changed.²

¹ The Office of Figures counted 12 complaints in 2017.

² Letter of the court of appeal.

DEMANDS

- Release everybody who was arrested for a peaceful meeting.

- Repeal article 400.`;

/** An event of the example dataset that rests on these citations. */
export function meeting(fields: string, citations: string): Example {
  return {
    "cases/other": `events:
  - id: meeting
    type: protest
${fields.replaceAll(/^/gm, "    ")}
    citations:
${citations.replaceAll(/^/gm, "      ")}`,
  };
}
