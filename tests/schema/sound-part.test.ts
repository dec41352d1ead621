import { describe, expect, it } from "vitest";
import { createAjv } from "../../scripts/schema/compile.ts";
import { soundPart } from "../../scripts/schema/sound-part.ts";

const validate = createAjv().compile({
  type: "object",
  required: ["title"],
  additionalProperties: false,
  properties: {
    title: { type: "string" },
    note: { type: "string" },
    states: { type: "array", uniqueItems: true, items: { type: "string" } },
    events: {
      type: "array",
      items: {
        type: "object",
        required: ["id"],
        additionalProperties: false,
        properties: { id: { type: "string" }, tags: { type: "array", items: { type: "string" } } },
      },
    },
  },
});

describe("the sound part of a record", () => {
  it("leaves out an unknown key, an optional field, a list item", () => {
    const part = soundPart(
      {
        title: "x",
        titel: "y",
        note: 1,
        events: [{ id: 1 }, { id: "b", tags: ["p", 2, "q"] }, { idd: "c" }, { id: "d" }],
      },
      validate,
    );
    expect(part?.value).toEqual({
      title: "x",
      events: [{ id: "b", tags: ["p", "q"] }, { id: "d" }],
    });
  });

  it("leaves out two items of one list, and none of those after them", () => {
    const part = soundPart({ title: "x", events: [{ id: "a", tags: ["p", 2, 3, "q"] }] }, validate);
    expect(part?.value).toEqual({ title: "x", events: [{ id: "a", tags: ["p", "q"] }] });
  });

  it("keeps a list in which an item is repeated, without the repetition", () => {
    const part = soundPart({ title: "x", states: ["KAZ", "MEX", "KAZ", "KAZ", "NOR"] }, validate);
    expect(part?.value).toEqual({ title: "x", states: ["KAZ", "MEX", "NOR"] });
    expect(part?.original("/states/2")).toBe("/states/4");
  });

  it("knows where everything stood", () => {
    const part = soundPart(
      { title: "x", events: [{ id: 1 }, { id: "b" }, {}, { id: "d" }] },
      validate,
    );
    expect(part?.original("/events/0/id")).toBe("/events/1/id");
    expect(part?.original("/events/1")).toBe("/events/3");
    const tags = soundPart({ title: "x", events: [{ id: "a", tags: [1, "p"] }] }, validate);
    expect(tags?.original("/events/0/tags/0")).toBe("/events/0/tags/1");
    expect(part?.original("/title")).toBe("/title");
    expect(part?.original("/events/1/missing")).toBe("/events/3/missing");
  });

  it("is nothing where the record itself is at fault", () => {
    expect(soundPart({ note: "no title" }, validate)).toBeUndefined();
    expect(soundPart([], validate)).toBeUndefined();
  });
});
