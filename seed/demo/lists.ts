import type { DemoKeptList } from "./types.ts";

const AMINA = "amina.yusuf@hollinreeve.example";
const GARETH = "gareth.pell@hollinreeve.example";

/** Lists that buyers of the demo region keep, with the notes of their teams. */
export const KEPT_LISTS: DemoKeptList[] = [
  {
    buyer: "hollin-reeve",
    name: "Cleaning, grounds and re-use",
    by: AMINA,
    daysAgo: 158,
    suppliers: [
      {
        supplier: "planks-and-pots",
        by: GARETH,
        from: "map",
        daysAgo: 4,
        note: "Takes paint and timber off site. Their van does Selly Oak and round about: ask whether they come as far as Aston.",
      },
      {
        supplier: "broad-lane-facilities",
        by: AMINA,
        from: "search",
        daysAgo: 11,
        note: "Big enough for the builders’ cleans of a whole phase. They move in within six weeks, so ring in January at the latest.",
      },
      { supplier: "rea-valley-grounds", by: AMINA, from: "search", daysAgo: 11 },
      {
        supplier: "clear-floor-co-operative",
        by: GARETH,
        from: "profile",
        daysAgo: 20,
        note: "Stripped out the Bath Row office for us. Left it swept, a day early. They sell on what they take: agree the scrap price first.",
        notedBy: AMINA,
      },
      {
        supplier: "tame-valley-exterior-cleaning",
        by: GARETH,
        from: "search",
        daysAgo: 63,
        note: "Two people and a cherry picker. Nobody looks after the profile yet, so ring them.",
      },
      {
        supplier: "spare-desk",
        by: AMINA,
        from: "profile",
        daysAgo: 158,
        note: "Met at the June fair. Would take our old desks, and furnish the site offices out of them.",
      },
    ],
  },
  {
    buyer: "hollin-reeve",
    name: "Site food",
    by: GARETH,
    daysAgo: 97,
    suppliers: [
      {
        supplier: "ninth-lock-canteen",
        by: GARETH,
        from: "search",
        daysAgo: 7,
        note: "For the big sites only: from 30 people up. They would want a cabin with three-phase.",
      },
      {
        supplier: "tipton-tureen",
        by: AMINA,
        from: "matches",
        daysAgo: 16,
        note: "The Aston gang asked for them by name. Hot, on time, and the vegetarian one is not an afterthought.",
      },
      { supplier: "perrywood-bakehouse", by: GARETH, from: "map", daysAgo: 41 },
      {
        supplier: "saffron-steps-kitchen",
        by: AMINA,
        from: "profile",
        daysAgo: 97,
        note: "Good for open days, up to 120. Their cover is £2m and we usually ask for five: check before inviting.",
      },
    ],
  },
];
