/** Where a register shows an identifier, or null where it has no address for one entry. */
export function registerUrl(scheme: string, id: string): string | null {
  const code = encodeURIComponent(id);
  if (scheme === "GB-COH") return `https://find-and-update.company-information.service.gov.uk/company/${code}`;
  if (scheme === "GB-CHC") return `https://register-of-charities.charitycommission.gov.uk/charity-search/-/charity-details/${code}`;
  if (scheme === "GB-SC") return `https://www.oscr.org.uk/about-charities/search-the-register/charity-details?number=${code}`;
  if (scheme === "GB-NIC") return `https://www.charitycommissionni.org.uk/charity-details/?regId=${code}`;
  if (scheme === "GB-MPR") return "https://mutuals.fca.org.uk/";
  return null;
}
