import { describe, expect, it } from "vitest";
import { saysClosed, withoutClosed } from "./said-closed.ts";

describe("what a list says of a body that is no more", () => {
  it.each([
    "Everest (closed)",
    "Everest (now dissolved)",
    "Everest [Closed 2019]",
    "Everest (dissolved, March 2019)",
    "Everest (closed 31/03/2019)",
    "Everest (closed on 31 March 2019)",
    "Everest (closed 1st April 2019)",
    "Everest (closed 2019-03-31)",
    "Everest – now closed",
    "Everest - dissolved",
  ])("reads it beside the name: %s", (name) => {
    expect(saysClosed(name, [])).toBe(true);
    expect(withoutClosed(name)).toBe("Everest");
  });

  it.each([
    "The charity has since been dissolved.",
    "This organisation is now closed.",
    "Now dissolved.",
    "Closed",
    "Dissolved on 31 March 2019.",
    "The company was wound up on 31/03/2019.",
    "The group has since been dissolved.",
    "The group has closed down.",
    "A grant for rent. The society was dissolved on 31 March 2019",
    "A grant for rent. The company ceased trading, in 2019.",
  ])("reads it in what is said of the body: %s", (text) => {
    expect(saysClosed("Everest", [text])).toBe(true);
  });

  it.each(["Behind Closed Doors", "Closed Loop Recycling", "Doors (Closed Circuit) Limited", "Everest (Closing the Gap)"])(
    "takes no name for it: %s",
    (name) => {
      expect(saysClosed(name, [])).toBe(false);
      expect(withoutClosed(name)).toBe(name);
    },
  );

  it.each([
    "The charity reopened a youth club that the council had closed.",
    "The group closed the gap between older and younger people.",
    "Closed, supportive sessions for women",
    "Closed sessions for women.",
    "The group is closed, so that women feel safe.",
    "The group is now closed.",
    "They run the old library, now closed by the council.",
    "The organisation was closed over Christmas and reopened.",
  ])("takes nothing else that closed for the body: %s", (text) => {
    expect(saysClosed("Everest", [text])).toBe(false);
  });
});
