import { lexicon } from "./lexicon-node.ts";

/** Professional services: what they are called by those who buy them and those who give them. */
export const PROFESSIONAL_LEXICON = lexicon({
  "professional.consultancy": {
    things: `
      management consultancy, business consultancy, consultancy services, consultancy firm, consultancy practice, consultancy support
      business support, business advice, small business support, business adviser, business development support, business help, sme support
      business plan, write a business plan, business case, business model development, financial modelling
      strategy development, strategic planning, strategic review, strategy consultant, corporate strategy
      project management, programme management, project delivery management, prince2, project coordination service
      change management, organisational change, organisational development, transformation programme, restructuring, organisational design
      feasibility study, options appraisal, viability study, scoping study, feasibility work, market feasibility
      start-up support, start a business, startup support, business start-up, self-employment support, setting up business
      social enterprise support, social enterprise development, social entrepreneurs, starting social enterprise
      business incubator, accelerator programme, business accelerator, incubator programme, startup accelerator
      procurement advice, procurement consultancy, purchasing consultancy, supply chain advice, commissioning support, procurement support
      social value advice, social value consultancy, social value strategy, social value advisor, social procurement
      interim management, interim director, interim chief executive, interim leadership
      quality management, iso 9001, quality mark, quality assurance consultancy, quality accreditation, pqasso, iso consultant
      process improvement, lean consultancy, service improvement, efficiency review, business analysis, business analyst
      service redesign, innovation consultancy, innovation support, design thinking, service transformation
      facilitation of away day, team away day facilitation, strategy away day, strategy workshop, awayday facilitator
      business turnaround, business rescue, business recovery advice, organisational sustainability, charity merger
      chamber of commerce, business network, business association, trade association, business membership, enterprise agency
      enterprise support, enterprise development, enterprise coaching, entrepreneurship, entrepreneurs, business growth
      export advice
    `,
    weak: `
      consultancy, accelerator, entrepreneurial, strategy, strategic, planning, transformation, enterprise, leadership, innovation
      facilitation, sustainability
    `,
    not: `
      public consultation, community consultation, free consultation, initial consultation, bicycle accelerator, planning application
      town planning, spatial planning, event planning, space planning, family planning, digital transformation, hr consultancy
      energy consultancy, accessibility consultancy, beauty consultant, travel consultant, ecological consultant, lactation consultant
      education consultant, funeral planning, leadership training, tree planting planning, medical consultant, sustainability consultant
      land transformation
    `,
  },
  "professional.finance": {
    things: `
      chartered accountant, accountancy practice, charity accountant, certified accountant, accountancy services, accounting firm, cpa
      bookkeeping, book-keeping, keep books, keeping accounts, book keeping service
      payroll, payroll bureau, payroll services, paying wages, wages bureau, run payroll, paye bureau, managed payroll
      independent examination, charity accounts examination, independently examined accounts, examination of accounts
      auditor, external audit, internal audit, financial audit, statutory audit, accounts audit
      annual accounts, year end accounts, statutory accounts, accounts preparation, final accounts, filing accounts
      management accounts, monthly accounts, budget reports, financial reporting
      finance director, outsourced finance director, interim finance director, chief financial officer, finance manager, part-time fd, cfo
      tax return, corporation tax, vat return, vat advice, tax accountant, self-assessment, tax consultancy
      outsourced finance, finance function, finance support, financial management, finance office, finance back office, treasurer support
      gift aid claims, gift aid administration, claim gift aid, gift aid processing, gift aid, gift aid reclaim
      credit control, invoicing service, debt collection, invoice processing, purchase ledger, sales ledger, accounts payable, invoice chasing, debt chasing invoices
      accounting software, bookkeeping software, finance system setup, cloud accounting
      charity finance training, treasurer training, finance training for trustees, understanding accounts, finance for non-finance managers
      direct payment payroll, payroll for personal assistants, pa payroll, payroll for carers
      financial advice for charities, cost accounting, full cost recovery, cash flow forecasting, financial forecasting
      pensions adviser, pensions advice for staff
    `,
    weak: "accountant, audit, finance, tax, vat, treasurer, wages, invoicing, financial, expenses",
    not: `
      take into account, account holder, on account of, hold to account, account for, payroll savings, payroll deduction, payroll giving
      energy audit, accessibility audit, carbon audit, waste audit, website audit, social audit, safety audit, sustainability audit
      tree audit, water audit, bank accounts, savings accounts, social media accounts, user accounts, carbon accounting
      natural capital accounting, tax credits, council tax advice, council tax arrears, environmental audit, citizen audit
      digital audit, skills audit, payroll lending, email accounts, clinical audit, governance audit, training audit, account manager
      carbon tax, accounts of history, security audit, accessibility auditor
    `,
  },
  "professional.legal": {
    things: `
      solicitor, lawyer, law firm, legal services, legal firm, attorney, legal representation, legal practice
      barrister, barristers chambers, counsel's opinion, direct access barrister
      contract law, contract drafting, draft contract, contract review, commercial contracts, terms and conditions drafting
      employment law, employment lawyer, employment solicitor, settlement agreement, employment contracts, hr legal advice
      conveyancing, property law, conveyancing solicitor, property solicitor, buying house legal work, land law
      lease negotiation, commercial lease advice, lease drafting, lease advice, property lease legal
      charity law, charity lawyer, charity solicitor, legal advice for charities, charity registration legal, social enterprise law
      intellectual property, trade mark, patent attorney, trademark registration, patents, copyright advice, ip law, trademark, trade mark registration
      will writing, wills and probate, writing wills, last will and testament, wills and trusts, will writer, make a will
      grant of probate, probate solicitor, probate lawyer, estate administration, deceased estate
      power of attorney, lasting power of attorney, lpa registration, enduring power of attorney
      court of protection, deputyship, appointeeship, financial deputy, corporate appointee, mental capacity law
      family law, divorce, family solicitor, divorce lawyer, child custody, family lawyer, separation agreement
      commercial law, corporate law, company law, business lawyer, corporate lawyer, company solicitor
      criminal defence, criminal lawyer, duty solicitor, criminal law, police station representation
      personal injury, accident claim, compensation claim, injury lawyer, clinical negligence, medical negligence
      public law, judicial review, planning law, environmental law, equality law, public interest law
      legal training, legal education, legal support, paralegal, legal research, legal executive, notary
      data protection officer, gdpr compliance, data protection advice, outsourced dpo, data protection audit, dpo service, gdpr advice
    `,
    weak: `
      wills, probate, inheritance, legal, law, contracts, legal advice, compliance, gdpr, copyright, litigation, leases, court, tribunal
      counsel
    `,
    not: `
      law centre, legal aid, legal clinic, cleaning contracts, maintenance contracts, employment contracts won, nhs contracts
      law enforcement, citizens advice legal, legal structures, court hire, tennis court, sports court, badminton court
      community contracts, gdpr training, contract cleaning, public sector contracts, legal requirements, legal status, legal entity
      free wills month, good will, legal compliance, health and safety law, health and safety legal compliance, basketball court
      food court, winning contracts, contracts delivered, free legal advice, contracts finder
    `,
  },
  "professional.hr": {
    things: `
      recruitment agency, recruitment services, employment agency, staff recruitment, recruitment consultant, hiring agency
      temporary staff, temp agency, temps, agency staff, staffing agency, temporary workers, interim staff, contingent labour, casual labour
      staffing, supply of staff, provision of staff, labour supply, workforce supply, staffing solutions, labor supply, contract labour
      human resources, hr services, hr consultancy, hr advice, hr support, personnel management, outsourced hr
      inclusive recruitment, disability confident, diverse recruitment, recruitment of disabled people, inclusive hiring
      executive search, headhunting, executive recruitment, chief executive recruitment, senior recruitment
      trustee recruitment, board recruitment, non-executive recruitment, find trustees, recruit board members
      job board, job advertising, vacancy advertising, jobs website, job site, advertise job, charity jobs
      staff handbook, hr policies, employee handbook, hr documents, employment policies
      disciplinary hearing, grievance, disciplinary investigation, workplace investigation, grievance investigation
      dbs checks, disclosure checks, criminal record check, pvg checks, background check, crb check
      job evaluation, pay review, salary benchmarking, reward strategy, pay benchmarking, job grading
      performance management, appraisal system, staff appraisal, 360 feedback, performance review
      staff survey, employee engagement, employee survey, staff engagement
      workforce planning, workforce development strategy, talent management, succession planning, people strategy
      outplacement, redundancy support, redundancy programme, career transition for staff, redundancy consultation
      care staff agency, nursing agency, healthcare staffing, locum agency, agency nurses, locum staff, staff bank
      industrial temps, warehouse staff, factory workers agency, warehouse operatives, production operatives
      freelance agency, freelancers, freelance staff, freelancer co-operative, umbrella company
      psychometric testing, assessment centre, aptitude testing, candidate assessment
    `,
    weak: "recruitment, hr, hiring, personnel, vacancies, workforce, temporary, umbrella, candidates, staff, talent, agency",
    not: `
      volunteer recruitment, participant recruitment, talent show, talent development for artists, temporary accommodation
      temporary structures, temporary toilets, talent contest, temporary fencing, recruitment of foster carers, hiring a hall
      hiring bikes, bike hiring, youth talent, garden umbrella, umbrella body, umbrella organisation, temporary exhibition
      travel agency, letting agency, care agency, estate agency, creative agency, ex-service personnel, forces personnel
      military personnel, army recruitment, hiring out, recruitment of volunteers, temporary housing, marketing agency
      advertising agency, talented young people, hiring equipment
    `,
  },
  "professional.admin": {
    things: `
      admin support, administration services, administrative support, office administration, admin services, clerical, admin help
      virtual assistant, remote assistant, freelance pa, va service, virtual pa, remote admin, executive assistant
      secretarial services, secretarial support, office secretary, secretarial agency
      call centre, call center, contact centre services, customer contact centre, outsourced call centre, customer service centre
      call handling, call answering, telephone answering, virtual receptionist, answering service, phone answering, answer our phones
      helpline service, helpline operation, run a helpline, out-of-hours helpline, helpdesk staffing, hotline
      telemarketing, telesales, outbound calls, telephone canvassing, appointment setting, cold calling
      minute taking, minute taker, take minutes, note taking, minutes of meeting
      typing service, audio typing, copy typing, typist, word processing, audio typist, minutes typed
      document scanning, scanning services, scan documents, digitise records, document digitisation, microfilm scanning, file scanning
      records management, document storage, document management, file storage, archiving records
      back office services, back office support, business process outsourcing, shared services, outsourced administration, bpo
      mailroom, post room, mail opening, post handling, mail handling, mail forwarding
      booking service, reservation service, bookings administration, ticketing administration, appointment booking
      membership administration, membership management, subscription management, membership database administration, association management
      virtual office, registered address, mailing address, business address, registered office service
      photocopying service, photocopying for public, laminating, copy shop
      form filling, data capture, survey inputting, keying data, data inputting, questionnaire processing, claims processing
      reception staff, receptionist, front desk, receptionist services, reception cover
      filing clerk, paper filing
      diary management, diary secretary
    `,
    weak: `
      clerk, secretary, admin, administration, data entry, scanning, personal assistant, back office, reception, customer service
      office support, helpline, contact centre, transcription, helpdesk
    `,
    not: `
      drinks reception, wedding reception, reception class, welcome reception, reception children, evening reception, gas administration
      medicines administration, administration of medication, mri scanning, laser scanning, 3d scanning, ultrasound scanning
      child contact centre, parish clerk training, body scanning, systems administration, network administration, estate administration
      clerk of works, it helpdesk, medical helpline, reception venue, baby scanning, tenancy administration, radio reception
      signal reception, mental health helpline, business administration course, domestic abuse helpline, customer service training
      administration apprenticeship, company secretary
    `,
  },
  "professional.fundraising": {
    things: `
      fundraising consultant, fundraising support, professional fundraiser, fundraising advice, fundraising agency, fundraising strategy
      bid writing, bid writer, write a bid, bid development, funding bids, writing funding bids, bid support
      grant applications, grant writing, grant writer, funding applications, apply for grants, lottery bid, trust applications
      tender writing, tender support, tender writer, tender bids, public sector bidding, bid management
      crowdfunding, crowdfunding campaign, crowdfunding platform, online giving, donation platform
      funding advice, find funding, funding search, funding adviser, funding support, help finding grants, grant finder
      donor management, major donors, donor stewardship, donor database, high value giving, major gifts, philanthropy advice
      corporate fundraising, corporate partnerships, charity of the year, corporate sponsorship, sponsorship sourcing
      legacy fundraising, gifts in wills, legacy giving, in memory giving
      individual giving, regular giving, direct debit donors, appeals fundraising, direct mail appeal, face-to-face fundraising
      payroll giving, workplace giving, give as you earn, give from salary
      community fundraising, fundraising events, sponsored walk, sponsored events, charity challenge events, charity auction
      lottery for charity, charity lottery, society lottery, prize draw, raffle, tombola, charity raffle, lottery for good causes
      income generation, income diversification, generate income, trading income for charities, new income streams
      bid reviewing, bid training, bid writing training, fundraising training, fundraising course, tender training
      collection boxes, street collection, collection tins, bucket collection, contactless donation
    `,
    weak: `
      fundraising, raising funds, legacies, funding, bids, grants, tenders, donors, sponsorship, appeal, sponsors, donations, income
      lottery, grant funding
    `,
    not: `
      lottery funded, funded by lottery, donations of furniture, food donations, clothes donations, book donations, child sponsorship
      blood donors, organ donors, fuel grants, student grants, sponsors of our club, community foundation grants, appeal tribunal
      planning appeal, donations of goods, hardship grants, visa sponsorship, income support, income maximisation, chicken tenders
      benefit appeal, low income, supporters fundraising for us, donations of food, fixed income, egg donors, furniture donations
      legal tenders
    `,
  },
  "professional.governance": {
    things: `
      governance review, board review, board effectiveness, governance audit, board evaluation, governance health check
      board development, board training, trustee training, governance training, trustee development, director training
      governance support, governance advice, charity governance, good governance, code of governance, governance consultancy
      co-op development, co-operative development, cooperative development, start a co-op, co-operative support, setting up co-operative
      company secretary, corporate secretary, secretariat, cosec
      company incorporation, register a company, company formation, incorporate charity, cic registration, charity registration, form a cio, cic setup, set up a cic, form a cic
      legal structures, legal structure advice, choose legal structure, governing document, model rules, constitution writing
      employee ownership, employee ownership trust, employee buyout, employee-owned business, worker buyout, succession to employees
      worker co-op, worker co-operative, worker cooperative, co-operative owned by workers
      public service mutuals, public service spin-out, spinning out, mutualisation, public sector mutual
      community share advice, community shares support, community shares standard mark, share offer support
      trustee board support, clerk to trustees, clerking service, board administration, clerk to governors, school governor clerking
      school governance, governor training, governor services, governor support, academy governance
      social enterprise mark, social enterprise accreditation, charity quality standard, governance accreditation
      community ownership advice, community business development, community business support, community buyout, community pub buyout
      co-operative federation, co-operative union, secondary co-operative, co-op network, consortium of co-operatives
      membership engagement, member democracy, member engagement, co-operative education, co-operative principles training
      elections management, board elections, ballot services, scrutineer, electronic voting, agm support
      co-op registration, co-operative registration, registering a co-op, register a co-operative
      trustees wanted
    `,
    weak: `
      incorporation, mutuals, clerking, governance, trustees, board, co-op, co-operative, cooperative, membership, constitution
      directors, democratic, ownership, consortium, agm
    `,
    not: `
      board games, skate board, paddle board, notice board, board and lodging, climbing board, display board, snow board
      board room hire, housing co-operative, food co-op, co-operative store, wholefood co-operative, energy co-op, farmers co-operative
      taxi co-operative, home ownership, shared ownership, car ownership, dog ownership, information governance, clinical governance
      data governance, mutual aid, mutual support, circuit board, chopping board, cheese board, message board, school board
      stand-up paddle board, co-operative group store, community ownership of pub, artists co-operative, childcare co-operative
      cooperative play, surf board, white board, gym membership, film directors, board game cafe, buying co-operative
    `,
  },
});
