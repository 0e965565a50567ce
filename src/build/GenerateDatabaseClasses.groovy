// Applies db-migrations to an embedded PostgreSQL and generates jOOQ's classes from the result.
// Skipped while neither the migrations nor this script changed.
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.security.MessageDigest
import liquibase.Liquibase
import liquibase.database.DatabaseFactory
import liquibase.database.jvm.JdbcConnection
import liquibase.resource.DirectoryResourceAccessor
import org.jooq.codegen.GenerationTool
import org.jooq.meta.jaxb.*

def base = project.basedir
def out = new File(project.build.directory, 'generated-sources/database')
def mark = new File(project.build.directory, 'generated-sources/database.sha256')
project.addCompileSourceRoot(out.absolutePath)

def sources = [new File(base, 'src/build/GenerateDatabaseClasses.groovy')]
new File(base, 'db-migrations').eachFileRecurse(groovy.io.FileType.FILES) { sources << it }
def digest = MessageDigest.getInstance('SHA-256')
sources.sort { it.path }.each { digest.update(it.name.bytes); digest.update(it.bytes) }
def now = digest.digest().encodeHex().toString()
if (mark.exists() && mark.text == now && out.exists()) { println 'Database classes are up to date'; return }

// Columns whose values are the constants of one of our enums.
def enums = [
  'complaint.channel': 'uk.heard.complaint.Channel',
  'complaint.position': 'uk.heard.complaint.Position',
  'complaint.voice': 'uk.heard.ui.Voice',
  'equality_answer.voice': 'uk.heard.ui.Voice',
  'equality_answer.age': 'uk.heard.intake.Equality.Age',
  'equality_answer.gender': 'uk.heard.intake.Equality.Gender',
  'equality_answer.ethnicity': 'uk.heard.intake.Equality.Ethnicity',
  'equality_answer.disability': 'uk.heard.intake.Equality.Disability',
  'equality_answer.orientation': 'uk.heard.intake.Equality.Orientation',
  'point.happened': 'uk.heard.complaint.Happened',
  'point.said_to_be_for': 'uk.heard.complaint.Destination',
  'circumstances.(danger|child_knows|over_a_year_ago|in_court|complained_before)': 'uk.heard.complaint.Said',
  'consent.may_we_ask': 'uk.heard.complaint.Said',
  'point.route': 'uk.heard.complaint.PointRoute',
  'appointment.part': 'uk.heard.investigation.AppointedAs',
  'statement.how_agreed': 'uk.heard.investigation.HowAgreed',
  'investigation_report.independent_view': 'uk.heard.investigation.IndependentView',
  'adjudication.sent_by': 'uk.heard.investigation.SentBy',
  'decision.kind': 'uk.heard.complaint.DecisionKind',
  'person.part': 'uk.heard.complaint.Part',
  'person.role': 'uk.heard.complaint.ComplainantRole',
  '(clock|timescale).kind': 'uk.heard.timescale.ClockKind',
  'invitation.way': 'uk.heard.invitation.SafeWay',
  'consent.answer': 'uk.heard.standing.ConsentAnswer',
  'standing_decision.result': 'uk.heard.standing.StandingResult',
  'contact_rule.channel': 'uk.heard.correspondence.ContactChannel',
  'letter.kind': 'uk.heard.correspondence.LetterKind',
  'notice.kind': 'uk.heard.correspondence.NoticeKind',
  'notice.channel': 'uk.heard.correspondence.ContactChannel',
  'message.kind': 'uk.heard.correspondence.MessageKind',
  'notice.ending': 'uk.heard.correspondence.NoticeEnding',
  'advocacy_request.answer': 'uk.heard.advocacy.AdvocacyAnswer',
  'advocacy_appointment.answer': 'uk.heard.advocacy.ChildsAnswer',
  'advocacy_appointment.whose_words': 'uk.heard.advocacy.WhoseWords',
  'advocacy_appointment.child_may_see': 'uk.heard.advocacy.ChildMaySee',
  'finding.finding': 'uk.heard.outcome.Finding',
  'put_right.answer': 'uk.heard.outcome.PutRight',
  'panel_request.asked_by': 'uk.heard.reviewpanel.AskedBy',
  'early_referral_evidence.condition': 'uk.heard.reviewpanel.ReferralCondition',
  'panel_meeting.speaks': 'uk.heard.reviewpanel.Speaks',
  'recommendation.answer': 'uk.heard.reviewpanel.RecommendationAnswer',
  'compliment.voice': 'uk.heard.ui.Voice',
  'compliment.kind': 'uk.heard.compliment.Kind',
  'compliment.sharing': 'uk.heard.compliment.Sharing',
  'data_request.wish': 'uk.heard.datarights.DataWish',
  'data_request.outcome': 'uk.heard.datarights.DataOutcome',
  'ombudsman_enquiry.decision': 'uk.heard.ombudsman.OmbudsmanDecision',
  'attachment.kind': 'uk.heard.attachment.FileKind',
  'attachment.scan': 'uk.heard.attachment.ScanState',
]
def forced = enums.collect { column, type ->
  new ForcedType().withUserType(type).withEnumConverter(true).withIncludeExpression('public\\.' + column.replace('.', '\\.'))
}
forced << new ForcedType().withName('INSTANT').withIncludeTypes('(?i:timestamptz|timestamp with time zone)')

def asUser = { url, user -> java.sql.DriverManager.getConnection(url, user, '') }
java.sql.DriverManager.registerDriver(new org.postgresql.Driver())
def pg = EmbeddedPostgres.builder().start()
try {
  asUser(pg.getJdbcUrl('postgres', 'postgres'), 'postgres').withCloseable {
    it.createStatement().execute(new File(base, 'db-migrations/roles.sql').text)
    it.createStatement().execute('CREATE DATABASE heard OWNER heard_owner')
  }
  def url = pg.getJdbcUrl('heard_owner', 'heard')
  asUser(url, 'heard_owner').withCloseable { connection ->
    def lb = new Liquibase('db-migrations/changelog.yaml', new DirectoryResourceAccessor(base),
        DatabaseFactory.instance.findCorrectDatabaseImplementation(new JdbcConnection(connection)))
    lb.update('')
  }
  out.deleteDir()
  GenerationTool.generate(new Configuration().withLogging(Logging.WARN)
    // As superuser, who sees the search function too: it belongs to another role than the tables.
    .withJdbc(new Jdbc().withDriver('org.postgresql.Driver').withUrl(pg.getJdbcUrl('postgres', 'heard')).withUser('postgres'))
    .withGenerator(new Generator()
      .withDatabase(new Database().withName('org.jooq.meta.postgres.PostgresDatabase')
        .withInputSchema('public').withExcludes('databasechangelog.*|scheduled_tasks').withOutputSchemaToDefault(true)
        .withForcedTypes(forced))
      .withGenerate(new Generate().withRecords(true).withPojos(false).withDaos(false))
      .withTarget(new Target().withPackageName('heard.db').withDirectory(out.absolutePath))))
  mark.text = now
} finally { pg.close() }
