import { lexicon } from "./lexicon-node.ts";

/** Finance and lending: what it is called by those who ask for it and those who offer it. */
export const FINANCE_LEXICON = lexicon({
  "finance.credit-union": {
    things: `
      credit union, savings and loans co-operative, financial co-operative, thrift and loan, credit union membership
      savings account, savings club, save regularly, christmas savings, holiday savings, saving scheme, christmas club
      payroll savings, payroll deduction, salary savings, save from wages, workplace savings scheme, payroll saving scheme, payroll lending
      affordable loans, affordable credit, fair credit, low-cost loans, low-interest loans, ethical lending, small loans
      personal loan, family loan, unsecured loan, borrow money, cash loan, loan until payday, payday loan alternative
      no interest loan, interest-free loan, crisis loan, emergency loan
      ethical bank, community bank, mutual bank, social bank
      building society, mortgage lender, mutual building society, savings bank
      basic bank account, current account, bank account, transactional account, open bank account
      salary finance, workplace loans, employee loans, loans for staff, wage advance
      junior savers, children's savings, school savings club, young savers, junior account
      consumer credit, moneylending, home credit, household loans, pay weekly credit
      savings circle, rotating savings, lending circle, money circle
    `,
    weak: "savings, loans, credit, bank, lending, borrowing, thrift, money, interest",
    not: `
      thrift shop, thrift store, energy savings, carbon savings, cost savings, water savings, book loans, laptop loans, equipment loans
      toy loans, museum loans, wheelchair loans, bike loans, food bank, bottle bank, clothes bank, river bank, bank holiday, south bank
      baby bank, warm bank, time bank, pension credit, tax credits, universal credit, carbon credits, credit control, credit card reader
      special interest, public interest, community interest company, fuel bank, data bank, business loans, bank staff
      bank account opening help, device lending, library lending, community interest, local interest, bank nurses, seed bank, power bank
    `,
  },
  "finance.business": {
    things: `
      social investment, social investor, social impact investment, social finance, investment for social enterprises, social lender
      cdfi, community development finance institution, community development finance, community finance, responsible finance provider
      business loans, small business loans, enterprise loans, loans for business, sme lending, commercial loans, loan for company
      start-up loans, start-up funding, seed funding, startup loan, startup capital, seed capital, start-up finance
      enterprise finance, business finance, sme finance, working capital, asset finance, invoice finance
      microfinance, microcredit, micro-loans, micro-lending, micro-enterprise loans
      community shares, community share offer, share offer, withdrawable shares, community share issue, shares in co-op
      impact investing, impact fund, impact investor, ethical investment, socially responsible investment
      blended finance, grant and loan, quasi-equity, revenue participation, repayable finance, patient capital, repayable grant
      charity loans, loan to charity, secured loan for charities, loans for social enterprises
      social impact bond, social outcomes contract, outcomes fund, payment by results finance, outcomes investment
      grant management, fund management, grant administration, grants programme management, administering grants, fund administration
      charity bonds, community bonds, community municipal investment, retail charity bonds, climate bonds
      investment readiness, investor readiness, raising investment, finance readiness
      venture capital, venture philanthropy, equity investment, angel investors, growth capital, early-stage investment
      community energy finance, retrofit finance, property loans for community, community property finance, land purchase loan
      crowd lending, peer-to-peer lending, crowd investment, crowdfunding shares, community investment platform
      investment fund, investment trust, charity investments, endowment fund, common investment fund
      loan fund, revolving loan fund, co-operative loan fund, co-op loans, loan fund manager
    `,
    weak: "investment, finance, loans, lending, grants, capital, funding, shares, equity, bonds, investor, repayable, mortgage, mortgages",
    not: `
      capital city, capital programme, capital works, human capital, social capital, natural capital, housing bond scheme, rent bond
      race equity, equity diversity inclusion, health equity, finance director, finance training, finance manager
      investing in volunteers, job shares, car shares, bike shares, skill shares, bond scheme for tenants, student loans, laptop loans
      personal finance, finance function, investors in people, inward investment, investment in young people, equity release
      savings and loans, student grants, hardship grants, investment in people
    `,
  },
  "finance.insurance": {
    things: `
      insurance, insurance cover, insurance policy, insurance company, insurance provider, underwriting
      insurance broker, insurance intermediary, insurance agent, insurance brokerage
      mutual insurer, mutual insurance society, mutual assurance, discretionary mutual, insurance mutual
      friendly society, benefit society, provident society, collecting society, sick club, tontine society
      health cash plan, cash plan, healthcare cash plan, dental plan, hospital saturday fund
      health insurance, private medical insurance, medical insurance, private health cover
      charity insurance, community group insurance, trustee indemnity, insurance for charities, village hall insurance
      public liability, liability insurance, employers' liability, professional indemnity, liability cover, pi insurance, event insurance
      life insurance, life assurance, funeral plan, over 50s plan, whole of life, endowment policy, burial insurance
      home contents insurance, contents insurance, tenants contents insurance, buildings insurance, house insurance, home insurance
      income protection, sick pay insurance, sickness benefit plan, critical illness cover, income protection insurance
      motor insurance, car insurance, minibus insurance, van insurance, vehicle insurance, fleet insurance
      pension fund, pension scheme, occupational pension, superannuation, workplace pension, pension trustee, retirement fund
      loss adjuster, claims adjuster, insurance claims, claims handler
      travel insurance, holiday insurance, trip insurance, holiday travel cover
      cycle insurance, bike insurance, bicycle insurance, cyclist cover
      pet insurance, dog insurance, horse insurance, animal insurance
      sick pay, sickness pay cover
    `,
    weak: "mutual, cover, indemnity, protection, actuary, premiums, policy, assurance, pension, liability, benefits, risk, cremation, burial",
    not: `
      mutual aid, mutual support, mutual respect, quality assurance, building insurance work, child protection, fire protection
      data protection, environmental protection, consumer protection, public policy, policy research, national insurance
      national insurance number, social protection, flood protection, adult protection, pension credit, pension advice, pension age
      fully insured, insurance included, cover version, chair cover, seat cover, cover letter, supply cover, mutual exchange
      adult social policy, flood protection barriers, book covers, mutual housing, risk assessment, animal protection
      insurance claims against, cover crop, manhole cover
    `,
  },
});
