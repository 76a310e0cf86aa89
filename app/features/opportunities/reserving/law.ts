/** The sources that reserving rests on, and the day on which they were last read. */
export const RESERVING_LAW = {
  order: {
    title: "The Local Government (Exclusion of Non-commercial Considerations) (England) Order 2026, SI 2026/94",
    text: "in force since 4 February 2026",
    url: "https://www.legislation.gov.uk/uksi/2026/94/made",
  },
  guidance: {
    title: "Guidance on reserving competitions",
    text: "where a supplier works from, not where it is registered, is what counts",
    url: "https://www.gov.uk/government/publications/reserving-competitions-for-below-threshold-contracts/guidance-on-reserving-competitions-for-below-threshold-contracts",
  },
  central: {
    title: "Procurement Policy Note 005",
    text: "below the threshold, central government may reserve for the United Kingdom or one county",
    url: "https://www.gov.uk/government/publications/ppn-005-reserving-below-threshold-procurements",
  },
  checkedOn: "2026-12-01",
} as const;
