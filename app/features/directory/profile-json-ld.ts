import type { PublicProfile } from "./facts/page.server.ts";

/** The profile for machines, as schema.org's Organization. Nothing private is in it. */
export function profileJsonLd(profile: PublicProfile, url: string): Record<string, unknown> {
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    "@id": url,
    url: profile.website ?? url,
    name: profile.name,
    legalName: profile.legalName,
    ...(profile.summary === "" ? {} : { description: profile.summary }),
    ...(profile.founded === null ? {} : { foundingDate: profile.founded }),
    ...(profile.staff === null ? {} : { numberOfEmployees: { "@type": "QuantitativeValue", value: profile.staff } }),
    ...(profile.place === null ? {} : { address: { "@type": "PostalAddress", addressLocality: profile.place, addressCountry: "GB" } }),
    ...(profile.identifiers.length === 0
      ? {}
      : { identifier: profile.identifiers.map(({ scheme, id }) => ({ "@type": "PropertyValue", propertyID: scheme, value: id })) }),
    makesOffer: profile.offerings.map((offering) => ({
      "@type": "Offer",
      itemOffered: { "@type": offering.kind === "good" ? "Product" : "Service", name: offering.title, category: offering.sectorName },
    })),
  };
}
