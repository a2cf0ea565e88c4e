import type { InventoryField } from './fields';

const list = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

/** What the cells of a column must look like for a header to be believed. */
export type CellKind = 'text' | 'number' | 'date' | 'yes-no';

type Aliases = {
  kind: CellKind;
  /** Names that mean this field and nothing else, the surest first. */
  names: readonly string[];
  /** Names that may stand for it where no surer column is there. */
  weak?: readonly string[];
};

/** Headers by field, from exports of Workday, SAP, ADP, BambooHR, Personio, UKG, PeopleSoft, Infor, and of German and French systems. */
export const ALIASES: Record<InventoryField, Aliases> = {
  code: { kind: 'text', names: list('code, role code, role line') },
  costCentre: {
    kind: 'text',
    names: list(`
      cost centre, cost center, costCentre, cost center ID, cost centre ID, cost centre code,
      cost center code, cost center assignments, KOSTL, Kostenstelle, Kostenstellennummer,
      centre de coûts, centre de coût, code centre de coûts`),
    weak: list(`
      department, department name, dept, DEPTID, department ID, home department,
      home department description, home department code, supervisory organization, organization name,
      organisation name, organization code, organization_level_1_id, organization_level_2_id,
      organization_level_3_id, organization_level_4_id, organisation layer 1, organisation layer 2,
      organisation layer 3, division, functional area, function, business unit, team, temp dept,
      Abteilung, Bereich, département, service, direction`),
  },
  costCentreName: {
    kind: 'text',
    names: list(`
      cost centre name, cost center name, costCentreName, cost center description,
      cost centre description, Kostenstellenbezeichnung, Kostenstelle Bezeichnung,
      libellé centre de coûts`),
    weak: list(`
      department, department name, home department description, supervisory organization,
      organization name, division, functional area, Abteilung, Bereich, département, service`),
  },
  title: {
    kind: 'text',
    names: list(`
      job title, title, role title, business title, position title, job title description,
      job profile, job profile name, job role, role, job code name, job name, designation,
      Stellenbezeichnung, Berufsbezeichnung, Funktion, Tätigkeit, intitulé du poste, poste, emploi,
      fonction, libellé emploi`),
    weak: list('position, job, DESCR, occupation title, Stelle'),
  },
  location: {
    kind: 'text',
    names: list(`
      location, site, office location, work location, location name, office, workplace, Standort,
      Arbeitsort, Dienstort, lieu de travail, établissement`),
    weak: list('city, region, Ort, ville, campus'),
  },
  country: {
    kind: 'text',
    names: list('country, country code, country name, work country, location country, Land, pays'),
  },
  occupation: {
    kind: 'text',
    names: list('occupation, SOC, SOC code, O*NET-SOC code, ISCO, ISCO code, ISCO-08, occupation code'),
  },
  grade: {
    kind: 'text',
    names: list(`
      grade, pay grade, job grade, GRADE_NAME, compensation grade, job level, level, career level,
      Entgeltgruppe, Gehaltsgruppe, Tarifgruppe, échelon, coefficient, niveau`),
    weak: list('job code, job-code, JOBCODE, salary grade, band, classification'),
  },
  fte: {
    kind: 'number',
    names: list(`
      FTE, FTE %, FTE count, paid FTE, working FTE, full time equivalent, full-time equivalents,
      capacity utilization level, Beschäftigungsgrad, Beschäftigungsumfang, Stellenumfang, VZÄ, ETP,
      équivalent temps plein, taux d’activité, quotité`),
  },
  vacant: {
    kind: 'number',
    names: list('vacant, vacant FTE, vacancies, unfilled FTE, open FTE, unbesetzt, vacants'),
  },
  heads: {
    kind: 'number',
    names: list(`
      heads, headcount, head count, number of heads, number of positions, current_count, Köpfe,
      Kopfzahl, effectif`),
    weak: list('MAX_HEAD_COUNT'),
  },
  salary: {
    kind: 'number',
    names: list(`
      salary, annual salary, base salary, annual base salary, total base pay annualized amount,
      total base pay annualized, total base pay, annualized base pay, annual pay, base pay,
      yearly salary, monthly income, monthly salary, monthly pay, monthly base salary, gross salary,
      pay, fix salary, fixed salary, Jahresgehalt, Jahresbrutto, Bruttojahresgehalt, Monatsgehalt,
      Bruttomonatsgehalt, Monatsbrutto, Grundgehalt, Fixgehalt, Festgehalt, Bruttogehalt, Gehalt, salaire annuel brut,
      salaire brut annuel, salaire annuel, salaire mensuel brut, salaire brut mensuel,
      salaire mensuel, salaire de base, rémunération, salaire, pay rate, compensation rate,
      BASE_RATE, baseRemuneration, paycomp value, pay component value, regular pay rate amount,
      pay rate amount, estimated_cost_per_position`),
    weak: list(`
      amount, Betrag, montant, hourly rate, hourly_pay_rate, hourly wage, Stundenlohn, taux horaire,
      weekly pay, daily rate, monthly rate, income`),
  },
  onCost: {
    kind: 'number',
    names: list(`
      on-cost, on cost, onCost, oncosts, on-cost rate, benefit factor, burden, burden rate,
      benefits rate, Lohnnebenkosten, charges patronales`),
  },
  attrition: {
    kind: 'number',
    names: list(`
      attrition, attrition rate, annual attrition, turnover, turnover rate, Fluktuation,
      taux de rotation`),
  },
  growth: {
    kind: 'number',
    names: list('growth, growth rate, volume growth, workload growth, Wachstum, croissance'),
  },
  engagement: {
    kind: 'text',
    names: list(`
      engagement, worker type, workerTypeCode, employee type, employment type,
      contingent worker type, employee class, worker category, worker sub-type, FTE type, Beschäftigungsart,
      Mitarbeitertyp, Mitarbeiterkreis, type de contrat, nature du contrat`),
    weak: list('contract type, Vertragsart, employment status, employmentStatus'),
  },
  driver: { kind: 'text', names: list('driver') },
  personKey: {
    kind: 'text',
    names: list(`
      employee ID, employee number, employee #, EmpNo, employee no, emp ID, personnel number,
      personnel no, PERNR, workday ID, worker ID, worker, person-id-external, internal employee ID,
      person ID, person number, employee_code, EMPLID, staff ID, staff number, payroll number,
      file #, file number, associate ID, user ID, Personalnummer, Personal-Nr., Pers.-Nr.,
      Mitarbeiternummer, matricule, numéro de matricule, identifiant salarié`),
    weak: list('ID'),
  },
  personName: {
    kind: 'text',
    names: list(`
      employee name, full name, name, worker name, legal name, payroll name, display name,
      preferred name, first name, last name, given name, surname, family name, Vorname, Nachname,
      Mitarbeitername, Mitarbeiter, nom, prénom, nom complet, salarié, email, e-mail, work email,
      email address`),
  },
  position: {
    kind: 'text',
    names: list(`
      position ID, position_code, POSITION_NBR, position number, POSITION_NAME, Planstelle,
      Planstellennummer, numéro de poste`),
  },
  weeklyHours: {
    kind: 'number',
    names: list(`
      weekly hours, hours per week, standard hours, standard-hours, DEFAULT_WEEKLY_HOURS,
      default hours, default weekly hours, scheduled hours, scheduled weekly hours, contract hours,
      contractual hours, Wochenstunden, Wochenarbeitszeit, Arbeitsstunden pro Woche,
      heures hebdomadaires, heures par semaine, durée hebdomadaire`),
  },
  payBasis: {
    kind: 'text',
    names: list(`
      frequency, pay frequency, pay basis, paidPer, paid per, payPer, pay per, pay_period,
      pay period, payCycleCode, salary type, pay rate type, pay type, rate type, salary interval,
      regular pay rate description, Zahlungsrhythmus, Gehaltsintervall, Gehaltsart, Zahlweise, périodicité,
      périodicité de paie, fréquence de paie`),
    weak: list('type'),
  },
  currency: {
    kind: 'text',
    names: list(
      'currency, currencyCode, currency code, pay currency, salary currency, Währung, devise, monnaie',
    ),
  },
  status: {
    kind: 'text',
    names: list(`
      status, employee_status, employment status, position status, POSN_STATUS, worker status,
      active, active status, Mitarbeiterstatus, statut`),
  },
  leaver: {
    kind: 'yes-no',
    names: list('leaver, attrition, terminated, left, has left, is leaver, ausgeschieden, sorti'),
  },
  startDate: {
    kind: 'date',
    names: list(`
      hire date, start date, original hire date, date of hire, join date, joining date, entry date,
      Eintrittsdatum, Eintritt, date d’entrée, date d’embauche`),
  },
  endDate: {
    kind: 'date',
    names: list(`
      termination date, end date, contract end date, employment end date, leaving date, exit date,
      last day, last working day, Austrittsdatum, Austritt, Vertragsende, date de sortie,
      date de fin, fin de contrat`),
  },
  legalEntity: {
    kind: 'text',
    names: list(`
      legal entity, legal-entity, company, company code, company assignments, COMPANY_NAME, BUKRS,
      Buchungskreis, Gesellschaft, société, employer`),
  },
  partTime: {
    kind: 'text',
    names: list(`
      position time type, time type, is fulltime employee, full_time_or_part_time, full/part time,
      full time part time, Vollzeit/Teilzeit, temps plein/partiel`),
  },
  manager: {
    kind: 'text',
    names: list(`
      manager, immediate manager, reports to, reportsTo, reports to name, manager ID, manager-ID,
      supervisor, supervisorEId, supervisor_id, supervisor name, line manager, manager name,
      internal manager ID, boss ID, manager_position_code, Vorgesetzter, Führungskraft, responsable,
      manager hiérarchique`),
  },
};
