/**
 * For tests that ask for thousands of pages: import it before anything else, and pages are made as the site makes them, by
 * React's production half. All other tests hear React's warnings.
 */
process.env.NODE_ENV = "production";
