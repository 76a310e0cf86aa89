declare module "email-providers" {
  /** Domains of mail providers, lower case. */
  const domains: readonly string[];
  export default domains;
}
