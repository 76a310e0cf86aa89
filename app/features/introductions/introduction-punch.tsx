import { Punch } from "#app/components/punch.tsx";
import { shortDate } from "#app/platform/dates.ts";
import type { IntroductionStatus } from "./rules.ts";

export interface PunchFacts {
  status: IntroductionStatus;
  waitingFor: readonly ("buyer" | "supplier")[];
  supplierName: string;
  buyerName: string;
  lapsesAt: Date | null;
  updatedAt: Date;
  isLapsing: boolean;
}

/** How an introduction stands: a word, then whom it waits for or its day. */
export function IntroductionPunch(facts: PunchFacts) {
  const at = shortDate(facts.updatedAt);
  switch (facts.status) {
    case "proposed": {
      const who = facts.waitingFor.length === 2 ? "both" : facts.waitingFor[0] === "buyer" ? facts.buyerName : facts.supplierName;
      return <Punch look={facts.isLapsing ? "warn" : "outline"} icon={facts.isLapsing ? "warn" : "clock"} word={`Waiting for ${who}`} />;
    }
    case "accepted":
      return <Punch look="tint" icon="check" word="Both said yes" detail={at} />;
    case "met":
      return <Punch look="tint" icon="check" word={`Met on ${at}`} />;
    case "quoted":
      return <Punch look="tint" icon="check" word={`Quoted on ${at}`} />;
    case "contracted":
      return <Punch look="full" icon="checks" word={`Signed on ${at}`} />;
    case "declined":
      return <Punch look="end" word="Declined" detail={at} />;
    case "lapsed":
      return <Punch look="end" word="Lapsed" detail={at} />;
  }
}

export const STAGE_LABELS = { proposed: "Proposed", accepted: "Accepted", met: "Met", quoted: "Quoted", contracted: "Contracted" } as const;
