import type { WorkspaceCounts } from "./workspace-counts.server.ts";

export interface Tab {
  label: string;
  /** Below /organisations/:slug; empty is the overview. */
  path: string;
  count?: number;
}

/** The tabs of a workspace, by what the organisation acts as; each stands once. */
export function tabsOf(acts: { isSupplier: boolean; isBuyer: boolean; isIntermediary: boolean }, counts: WorkspaceCounts): Tab[] {
  const tabs: Tab[] = [{ label: "Overview", path: "" }];
  if (acts.isSupplier) {
    tabs.push({ label: "Profile", path: "profile" });
    tabs.push({ label: "For you", path: "matches", count: counts.matches + counts.quotesAsked });
  }
  if (acts.isBuyer) tabs.push({ label: "Opportunities", path: "opportunities", count: counts.opportunities });
  if (acts.isBuyer) tabs.push({ label: "Lists", path: "lists", count: counts.lists });
  if (acts.isSupplier || acts.isBuyer) {
    const count = (acts.isSupplier ? counts.responses : 0) + (acts.isBuyer ? counts.answers : 0);
    tabs.push({ label: "Responses", path: "responses", count });
  }
  tabs.push({ label: "Introductions", path: "introductions", count: counts.introductions });
  tabs.push({ label: "Team", path: "team", count: counts.members });
  return tabs;
}
