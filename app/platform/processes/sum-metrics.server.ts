import { AggregatorRegistry, type Registry } from "prom-client";

/** One metric with its values, as it goes from one process to another. */
export type MetricFigures = Awaited<ReturnType<Registry["getMetricsAsJSON"]>>[number];

/** The metrics of several processes as one. */
export interface MetricsSum {
  /** What a process that has ended last said of itself stays in the sum: a count that went down would be read as a new start. */
  keepEnded(last: readonly MetricFigures[]): void;
  /** As Prometheus reads them. Each metric says itself how it is put together (`aggregator`); counts are added up. */
  of(all: readonly (readonly MetricFigures[])[]): Promise<string>;
}

export function createMetricsSum(): MetricsSum {
  let ended: readonly MetricFigures[] = [];
  function together(all: readonly (readonly MetricFigures[])[]): Registry {
    return AggregatorRegistry.aggregate(all as MetricFigures[][]);
  }
  return {
    keepEnded(last) {
      const counts = last.filter(({ type }) => ["counter", "histogram"].includes(String(type)));
      ended = together([ended, counts]).getMetricsAsArray() as MetricFigures[];
    },
    of: (all) => together([ended, ...all]).metrics(),
  };
}
