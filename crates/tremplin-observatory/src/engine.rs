//! Questions to the store in SQL: the table `ads` (every row), the view `openings` (copies left out, with their `pay`), the function
//! `read_ad`. Questions only read: nothing can be created, changed, copied or set by one.

mod address;
mod read_ad;

use crate::record::{self, Record};
use crate::store::View;
use crate::table::Table;
use datafusion::arrow::array::{ArrayRef, RecordBatch, StringArray};
use datafusion::arrow::datatypes::SchemaRef;
use datafusion::datasource::MemTable;
use datafusion::error::DataFusionError;
use datafusion::execution::context::SQLOptions;
use datafusion::execution::runtime_env::RuntimeEnvBuilder;
use datafusion::logical_expr::ScalarUDF;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};
use std::fmt;
use std::path::Path;
use std::sync::Arc;
use tokio::runtime::Runtime;
use tremplin_knowledge::Knowledge;

/// Memory that a question may take beyond what is being read; what needs more goes to temporary files.
const MEMORY: usize = 1 << 30;

/// Answers questions. Its columns are in `record/columns.rs`.
pub struct Engine {
    context: SessionContext,
    runtime: Runtime,
}

/// Why a question has no answer: what the engine says, in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EngineError(pub String);

impl fmt::Display for EngineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for EngineError {}

impl From<DataFusionError> for EngineError {
    fn from(error: DataFusionError) -> EngineError {
        let text = error.strip_backtrace();
        EngineError(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

impl Engine {
    /// Opens a store, as it was when its view was taken.
    ///
    /// # Errors
    /// When a file cannot be understood.
    pub fn open(view: &View, knowledge: &Arc<Knowledge>) -> Result<Engine, EngineError> {
        let engine = Engine::empty(knowledge)?;
        let settled: Vec<String> = view.settled.iter().map(|path| address::of_file(path)).collect();
        engine.table_of_store("settled", settled)?;
        engine.table_of_records("incoming", &view.incoming)?;
        engine.make(if view.incoming.is_empty() {
            "create view ads as select * from settled"
        } else {
            "create view ads as select * from settled s where not exists \
             (select 1 from incoming i where i.source = s.source and i.id = s.id) union all select * from incoming"
        })?;
        // The pay of an opening is the middle of what it says, or the one figure that it gives.
        engine.make(
            "create view openings as select *, (coalesce(pay_min, pay_max) + coalesce(pay_max, pay_min)) / 2 as pay \
             from ads where same_as is null",
        )?;
        engine.make(
            "create view ai_openings as select a.* from openings a join occupations o on a.occupation = o.id \
             where o.family <> 'augmented'",
        )?;
        Ok(engine)
    }

    /// Adds a Parquet file as a table.
    ///
    /// # Errors
    /// When the file cannot be understood.
    pub fn add(&self, name: &str, path: &Path) -> Result<(), EngineError> {
        self.table_of(name, vec![address::of_file(path)], ParquetReadOptions::default())
    }

    /// Answers a question.
    ///
    /// # Errors
    /// When it is no question, or cannot be answered.
    pub fn ask(&self, sql: &str) -> Result<Table, EngineError> {
        let only_reads = SQLOptions::new().with_allow_ddl(false).with_allow_dml(false).with_allow_statements(false);
        self.runtime.block_on(async {
            let frame = self.context.sql_with_options(sql, only_reads).await?;
            let schema: SchemaRef = Arc::new(frame.schema().as_arrow().clone());
            let batches = frame.collect().await?;
            Table::of_batches(&schema, &batches).map_err(EngineError)
        })
    }

    fn empty(knowledge: &Arc<Knowledge>) -> Result<Engine, EngineError> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .build()
            .map_err(|e| EngineError(format!("threads cannot be started: {e}")))?;
        let environment = RuntimeEnvBuilder::new().with_memory_limit(MEMORY, 1.0).build_arc()?;
        let context = SessionContext::new_with_config_rt(SessionConfig::new(), environment);
        context.register_udf(ScalarUDF::new_from_impl(read_ad::ReadAd::new(knowledge.clone())));
        let engine = Engine { context, runtime };
        engine.table_of_knowledge(knowledge)?;
        Ok(engine)
    }

    /// The occupations known, with their families; the skills that each skill shows, itself among them.
    fn table_of_knowledge(&self, knowledge: &Knowledge) -> Result<(), EngineError> {
        let ids = knowledge.occupations.iter().map(|o| Some(o.id.as_str()));
        let families = knowledge.occupations.iter().map(|o| Some(o.family.id()));
        let columns: [(&str, ArrayRef); 2] =
            [("id", Arc::new(ids.collect::<StringArray>())), ("family", Arc::new(families.collect::<StringArray>()))];
        let batch = RecordBatch::try_from_iter(columns).map_err(DataFusionError::from)?;
        self.register("occupations", batch)?;
        let shows = knowledge
            .skills
            .iter()
            .flat_map(|s| knowledge.shown_by(&s.id).into_iter().map(move |shown| (s.id.as_str(), shown)));
        let (skills, shown): (Vec<&str>, Vec<&str>) = shows.unzip();
        let columns: [(&str, ArrayRef); 2] =
            [("skill", Arc::new(StringArray::from(skills))), ("shown", Arc::new(StringArray::from(shown)))];
        self.register("shows", RecordBatch::try_from_iter(columns).map_err(DataFusionError::from)?)
    }

    fn table_of_records(&self, name: &str, records: &[Record]) -> Result<(), EngineError> {
        self.register(name, record::batch(records).map_err(DataFusionError::from)?)
    }

    /// The files of the store under its own columns: one of an older form has nothing in those that came since.
    fn table_of_store(&self, name: &str, files: Vec<String>) -> Result<(), EngineError> {
        if files.is_empty() {
            return self.table_of_records(name, &[]);
        }
        self.table_of(name, files, ParquetReadOptions::default().schema(&record::schema()))
    }

    fn table_of(&self, name: &str, files: Vec<String>, options: ParquetReadOptions<'_>) -> Result<(), EngineError> {
        self.runtime.block_on(async {
            let frame = self.context.read_parquet(files, options).await?;
            self.context.register_table(name, frame.into_view())?;
            Ok(())
        })
    }

    fn register(&self, name: &str, batch: RecordBatch) -> Result<(), EngineError> {
        let table = MemTable::try_new(batch.schema(), vec![vec![batch]])?;
        self.context.register_table(name, Arc::new(table))?;
        Ok(())
    }

    fn make(&self, view: &str) -> Result<(), EngineError> {
        self.runtime.block_on(async {
            self.context.sql(view).await?;
            Ok(())
        })
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Engine")
    }
}
