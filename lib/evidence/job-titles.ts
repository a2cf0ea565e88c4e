const list = (titles: string): readonly string[] => titles.split(',').map((title) => title.trim());

/**
 * Titles by which HR files call an occupation, by its code: our own list, in English and, where a title is common, German and French.
 * The occupation’s own title need not be in it. Grades such as senior are not part of a title.
 */
export const JOB_TITLES: Readonly<Record<string, readonly string[]>> = {
  '13-1041': list(`
    compliance adviser, compliance specialist, compliance analyst, compliance officer, kyc analyst,
    kyc officer, aml analyst, anti money laundering analyst, customer due diligence analyst,
    compliance beauftragter, responsable conformite, data protection officer, privacy officer,
    datenschutzbeauftragter`),
  '13-1041.01': list('environmental compliance officer, environmental inspector'),
  '13-1041.03': list('diversity officer, equality officer, gleichstellungsbeauftragte'),
  '13-1041.07': list('regulatory affairs specialist, regulatory analyst, regulatory affairs associate'),
  '11-9199.01': list('head of regulatory affairs, regulatory affairs director'),
  '11-9199.02': list(`
    head of compliance, compliance director, chief compliance officer, mlro,
    money laundering reporting officer, leiter compliance, directeur conformite`),
  '11-9199.08': list('loss prevention lead'),
  '13-2054': list(`
    risk analyst, risk manager, credit risk analyst, market risk analyst, operational risk analyst,
    risk controller, risikomanager`),
  '13-2061': list('bank examiner, financial examiner'),
  '13-2099.04': list(
    'fraud analyst, fraud investigator, financial crime analyst, financial crime investigator',
  ),
  '13-1199.04': list('business continuity manager, disaster recovery planner, resilience manager'),
  '13-1199.07': list('physical security specialist, security management specialist'),
  '11-3013.01': list('corporate security manager, head of security'),
  '19-5011': list('health and safety officer, hse manager, ehs specialist, fachkraft fur arbeitssicherheit'),
  '43-4051': list(`
    complaints handler, complaints specialist, e mail agent, customer service agent,
    customer service representative, customer support agent, support agent, customer care agent,
    customer advisor, customer support specialist, call centre agent, call center agent,
    contact centre agent, service agent, client services representative, kundenberater, kundenbetreuer,
    mitarbeiter kundenservice, sachbearbeiter kundenservice, kundendienstmitarbeiter,
    conseiller clientele, charge de clientele, teleconseiller`),
  '43-4151': list(`
    order entry clerk, order processor, order management specialist, sachbearbeiter auftragsabwicklung,
    sales order administrator`),
  '43-2011': list('switchboard operator, telefonist, standardiste'),
  '43-4181': list('travel agent, booking agent, reservations agent'),
  '43-3011': list(`
    collections agent, debt collector, credit controller, credit control clerk,
    accounts receivable collector, dunning specialist, mahnwesen sachbearbeiter, charge de recouvrement`),
  '43-4141': list('account opening clerk, onboarding clerk, client onboarding specialist'),
  '43-4021': list('correspondence clerk'),
  '41-9041': list('telesales agent, outbound caller, telemarketer, telephone sales representative'),
  '13-1031': list(`
    claims adjuster, claims handler, claims examiner, loss adjuster, claims assessor,
    schadenregulierer, schadensachbearbeiter, gestionnaire de sinistres`),
  '43-9041': list(
    'claims processor, claims clerk, policy administrator, policy services clerk, insurance administrator',
  ),
  '43-4131': list('loan processor, mortgage processor, loan administrator'),
  '43-4061': list('benefits eligibility officer'),
  '27-3091': list('translator, interpreter, ubersetzer, traducteur'),
  '43-5032': list('dispatcher, disponent'),
  '15-2051': list('data scientist, machine learning engineer, ml engineer, ai engineer, applied scientist'),
  '15-2051.01': list(`
    bi analyst, business intelligence analyst, bi developer, data analyst, reporting analyst,
    insights analyst, analytics engineer, business intelligence developer, datenanalyst,
    analyste de donnees`),
  '15-2041': list('statistician, statistiker'),
  '15-2031': list(
    'operations research analyst, workforce planner, workforce management analyst, forecasting analyst',
  ),
  '15-1243': list('database architect, data architect, data modeller'),
  '15-1243.01': list('data engineer, data warehouse developer, etl developer, data warehouse engineer'),
  '15-1242': list('database administrator, dba, datenbankadministrator'),
  '13-1111': list(`
    management consultant, business analyst, process analyst, strategy analyst,
    business process manager, unternehmensberater, process improvement specialist, internal consultant`),
  '15-2011': list('actuary, actuarial analyst, aktuar, actuaire'),
  '15-1252': list(`
    software engineer, software developer, backend developer, backend engineer, full stack developer,
    frontend engineer, mobile developer, java developer, python developer, softwareentwickler,
    developpeur logiciel, application developer`),
  '15-1211': list(`
    systems analyst, it business analyst, sap consultant, erp consultant, crm consultant,
    application consultant`),
  '13-1082': list(`
    project manager, programme manager, project coordinator, pmo analyst, scrum master, projektleiter,
    projektmanager, chef de projet, agile coach`),
  '11-3121': list(`
    hr manager, head of hr, hr director, head of people, people manager, chief people officer,
    personalleiter, drh, directeur des ressources humaines, head of human resources`),
  '11-3111': list('compensation manager, head of reward, reward manager, payroll manager, head of payroll'),
  '11-3131': list('learning and development manager, l d manager, training manager, head of learning'),
  '13-1071': list(`
    hr business partner, hrbp, hr generalist, hr specialist, hr advisor, hr officer, recruiter,
    talent acquisition specialist, talent acquisition partner, recruitment consultant,
    recruitment coordinator, people partner, personalreferent, personalsachbearbeiter,
    charge de recrutement, charge des ressources humaines, sourcer`),
  '13-1075': list('employee relations specialist, labour relations manager, industrial relations manager'),
  '13-1141': list(`
    compensation and benefits specialist, reward analyst, compensation analyst, benefits specialist,
    comp ben analyst, people analytics specialist`),
  '13-1151': list(`
    learning and development specialist, trainer, training specialist, learning designer,
    l d specialist, onboarding specialist, formateur`),
  '43-4161': list(`
    hr assistant, hr administrator, hr coordinator, people operations administrator,
    hr shared services agent, assistant ressources humaines, people operations associate`),
  '43-3051': list(`
    payroll clerk, payroll specialist, payroll administrator, payroll officer, payroll analyst,
    lohnbuchhalter, entgeltabrechner, lohn und gehaltsbuchhalter, gestionnaire de paie`),
  '25-9031': list('instructional designer, e learning developer'),
  '11-3031': list(`
    finance manager, head of finance, finance director, cfo, chief financial officer,
    kaufmannischer leiter, directeur financier, raf, financial planning manager, fp a manager`),
  '11-3031.01': list(`
    financial controller, group controller, controller, treasurer, treasury manager, treasury analyst,
    controleur financier, leiter controlling`),
  '13-2011': list(`
    accountant, management accountant, general ledger accountant, gl accountant, financial accountant,
    group accountant, auditor, internal auditor, it auditor, buchhalter, bilanzbuchhalter,
    wirtschaftsprufer, comptable, interner revisor, reporting accountant, record to report accountant,
    accounting specialist`),
  '13-2031': list('budget analyst, cost controller, cost analyst, controleur de gestion, budget controller'),
  '13-2041': list('credit analyst, kreditanalyst, credit underwriter'),
  '13-2051': list(`
    financial planning analyst, financial analyst, fp a analyst, investment analyst,
    finance business partner, commercial finance analyst, finanzanalyst, analyste financier,
    equity analyst`),
  '13-2082': list(`
    tax accountant, tax analyst, tax specialist, tax adviser, steuerberater, steuerfachangestellter,
    fiscaliste`),
  '13-2099.01': list('quantitative analyst, quant'),
  '13-2053': list('underwriter, insurance underwriter, underwriting assistant'),
  '13-2072': list('loan officer, mortgage advisor, relationship manager lending'),
  '43-3031': list(`
    bookkeeper, accounts payable clerk, accounts payable specialist, ap clerk, ap specialist,
    ap analyst, accounts assistant, finance assistant, accounting clerk, accounts clerk,
    purchase ledger clerk, kreditorenbuchhalter, debitorenbuchhalter, assistant comptable,
    aide comptable, accounts receivable clerk, ar clerk, accounts receivable specialist, finance clerk,
    purchase to pay specialist, sachbearbeiter buchhaltung`),
  '43-3021': list(`
    billing clerk, billing specialist, invoicing clerk, invoice processor, fakturist,
    sachbearbeiter rechnungsstellung, billing analyst, billing administrator`),
  '43-4041': list('credit checker, credit clerk'),
  '43-4011': list('trade support clerk, settlements clerk, brokerage clerk'),
  '11-3061': list(`
    procurement manager, head of procurement, purchasing manager, chief procurement officer,
    category manager, sourcing manager, leiter einkauf, einkaufsleiter, responsable achats,
    directeur achats, vendor manager`),
  '13-1022': list('retail buyer, merchandise buyer, wholesale buyer'),
  '13-1023': list(`
    category buyer, buyer, purchasing agent, procurement specialist, sourcing specialist,
    strategic buyer, procurement analyst, einkaufer, strategischer einkaufer, acheteur,
    contract manager procurement, indirect buyer, purchaser`),
  '43-3061': list(`
    procurement clerk, purchasing clerk, procurement administrator, purchasing assistant,
    operativer einkaufer, procurement assistant, purchase order administrator`),
  '13-1081': list(`
    logistician, logistics coordinator, logistics specialist, logistiker, supply planner,
    demand planner, inventory planner`),
  '13-1081.02': list('logistics analyst, supply chain analyst'),
  '11-3071': list(`
    warehouse manager, logistics manager, distribution manager, transport manager, lagerleiter,
    leiter logistik`),
  '11-3071.04': list('supply chain manager, head of supply chain, supply chain director'),
  '13-1051': list('cost estimator, kalkulator, estimator'),
  '43-5061': list('production planner, planning clerk, scheduler, arbeitsvorbereiter'),
  '43-5071': list(
    'inventory clerk, stock controller, warehouse clerk, shipping clerk, lagerist, goods in clerk',
  ),
  '43-5011.01': list('freight forwarder, speditionskaufmann'),
  '13-1041.08': list('customs broker, customs specialist, zollsachbearbeiter'),
  '23-1011': list(`
    lawyer, legal counsel, counsel, general counsel, solicitor, attorney, corporate counsel,
    in house lawyer, head of legal, syndikusrechtsanwalt, rechtsanwalt, jurist, juriste, avocat,
    company secretary`),
  '23-1022': list('mediator, ombudsman'),
  '23-2011': list(`
    paralegal, legal assistant, legal analyst, contract analyst, contracts specialist,
    legal operations specialist, contract administrator, contract manager,
    rechtsanwaltsfachangestellte, legal operations manager, assistant juridique`),
  '43-6012': list('legal secretary, secretaire juridique'),
  '15-1232': list(`
    it support specialist, it support analyst, service desk analyst, service desk agent,
    helpdesk agent, help desk technician, desktop support engineer, first line support,
    second line support, it support technician, it support engineer, it helpdesk analyst,
    technical support engineer, technicien support informatique, it supporter,
    end user computing analyst, technical support specialist`),
  '15-1231': list('network technician, network support engineer, netzwerktechniker'),
  '15-1244': list(`
    system administrator, systems administrator, sysadmin, network administrator, systemadministrator,
    devops engineer, site reliability engineer, platform engineer, cloud engineer,
    infrastructure engineer, it administrator, administrateur systeme, linux administrator,
    windows administrator, it systems engineer`),
  '15-1241': list('network engineer, network architect'),
  '15-1241.01': list('telecoms engineer, telecommunications engineer'),
  '15-1212': list(`
    information security analyst, cyber security analyst, cybersecurity analyst, it security analyst,
    soc analyst, security operations analyst, informationssicherheitsbeauftragter,
    information security officer, ciso`),
  '15-1299.01': list('web administrator, webmaster'),
  '15-1299.04': list('penetration tester, ethical hacker'),
  '15-1299.05': list('security engineer, information security engineer'),
  '15-1299.08': list(`
    enterprise architect, solution architect, solutions architect, it architect, cloud architect,
    systems architect`),
  '15-1299.09': list(`
    it project manager, technical project manager, it programme manager, it projektleiter,
    chef de projet informatique`),
  '15-1253': list(`
    qa engineer, test engineer, software tester, qa analyst, test analyst, quality assurance engineer,
    testautomatisierer`),
  '15-1254': list('web developer, frontend developer, webentwickler, developpeur web'),
  '15-1255': list('ux designer, ui designer, product designer, ux researcher, interaction designer'),
  '15-1251': list('programmer, programmierer, cobol programmer, mainframe programmer'),
  '11-3021': list(`
    it manager, head of it, cio, cto, it director, engineering manager, leiter it, it leiter, dsi,
    chief information officer, it service manager, service delivery manager, head of data,
    data manager, development manager`),
  '11-2021': list(`
    marketing manager, head of marketing, marketing director, cmo, brand manager,
    product marketing manager, leiter marketing, responsable marketing, product manager`),
  '11-2011': list('advertising manager, promotions manager, campaign manager'),
  '11-2032': list(`
    head of communications, pr manager, communications manager, corporate communications manager,
    leiter kommunikation`),
  '13-1161': list(`
    marketing specialist, marketing executive, marketing analyst, marketing coordinator,
    market research analyst, digital marketing specialist, marketing operations specialist,
    crm specialist, email marketing specialist, marketing referent, charge de marketing, growth marketer`),
  '13-1161.01': list(`
    seo specialist, sem specialist, search marketing specialist, ppc specialist,
    performance marketing manager`),
  '27-3031': list(`
    communications specialist, pr specialist, public relations officer, press officer, pressesprecher,
    charge de communication, internal communications specialist, social media manager`),
  '27-3043': list('copywriter, content writer, content creator, texter, redacteur'),
  '27-3041': list('editor, content editor, redakteur, content manager'),
  '27-3042': list('technical writer, technical author, technischer redakteur, documentation specialist'),
  '27-1024': list('graphic designer, grafikdesigner, visual designer, graphiste'),
  '27-1011': list('art director, creative director'),
  '27-4032': list('video editor, film editor'),
  '13-1121': list('event manager, events coordinator, event planner, veranstaltungskaufmann'),
  '41-3011': list('advertising sales agent, media sales executive'),
  '43-9081': list('proofreader, korrektor, correcteur'),
  '13-1199.06': list('e commerce manager, ecommerce specialist, online merchant'),
  '43-6011': list(`
    executive assistant, pa to ceo, personal assistant, assistant to the board, vorstandsassistenz,
    assistenz der geschaftsfuhrung, assistant de direction`),
  '43-6014': list(`
    secretary, administrative assistant, team assistant, office assistant, department secretary,
    sekretar, sekretarin, teamassistenz, assistant administratif, secretaire, admin assistant,
    administrator`),
  '43-9061': list(`
    office clerk, clerk, admin clerk, burokaufmann, kaufmann fur buromanagement, sachbearbeiter,
    back office clerk, administrative clerk, agent administratif, back office agent`),
  '43-9021': list(
    'data entry clerk, data entry operator, datenerfasser, data entry specialist, operateur de saisie',
  ),
  '43-9022': list('typist, word processor, audio typist'),
  '43-4071': list('filing clerk, records clerk, file clerk'),
  '43-1011': list(`
    team leader customer service, team lead, team leader, customer service manager,
    call centre supervisor, contact centre manager, office supervisor, supervisor, gruppenleiter,
    teamleiter, chef d equipe, customer service team lead, customer service team leader,
    support team lead, shift leader, shared services team lead, accounts payable team lead,
    claims team leader, back office team lead, service desk team lead`),
  '43-4171': list(
    'receptionist, front desk agent, empfangsmitarbeiter, rezeptionist, hotesse d accueil, receptioniste',
  ),
  '43-9051': list('mailroom clerk, mail clerk, post room assistant, poststelle mitarbeiter'),
  '43-9071': list('scan operator, copy centre operator, scanning clerk'),
  '11-3012': list(`
    office manager, administration manager, business services manager, head of administration,
    buroleiter, verwaltungsleiter`),
  '11-3013': list('facilities manager, facility manager, head of facilities, property manager'),
  '11-1021': list(`
    head of customer support, operations manager, general manager, head of operations, coo,
    chief operating officer, betriebsleiter, niederlassungsleiter, site manager,
    head of customer service, head of shared services, business unit manager`),
  '11-1011': list(
    'ceo, chief executive officer, managing director, geschaftsfuhrer, directeur general, vorstand',
  ),
  '15-1299.03': list(
    'document controller, records manager, document management specialist, document control specialist',
  ),
  '25-4011': list('archivist, archivar'),
};
