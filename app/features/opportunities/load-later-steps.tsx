import { type ComponentProps, use } from "react";

type Drawn = typeof import("./later-steps.tsx").LaterSteps;

let loaded: Drawn | undefined;
let loading: Promise<Drawn> | undefined;

/** Loads what the steps after the brief are drawn with. The server draws a page in one go: its loader waits for this. */
export function loadLaterSteps(): Promise<Drawn> {
  loading ??= import("./later-steps.tsx").then(
    ({ LaterSteps: found }) => {
      loaded = found;
      return found;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** The steps after the brief. The page of the brief, which is the longest, does without their script. */
export function LaterSteps(props: ComponentProps<Drawn>) {
  const Loaded = loaded ?? use(loadLaterSteps());
  return <Loaded {...props} />;
}
