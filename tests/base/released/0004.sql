PRAGMA application_id = 1397772115;
PRAGMA user_version = 4;
BEGIN TRANSACTION;
CREATE TABLE agreement (
	id CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	from_day DATE NOT NULL, 
	ended_day DATE, 
	kind VARCHAR NOT NULL, 
	commission_bps BIGINT, 
	hold_days BIGINT, 
	discount_bearers VARCHAR NOT NULL, 
	damage_bearer VARCHAR NOT NULL, 
	loss_bearer VARCHAR NOT NULL, 
	expiry_bearer VARCHAR NOT NULL, 
	pay_method VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, minimum_payout BIGINT, pay_rhythm VARCHAR DEFAULT 'weekly' NOT NULL, rack_fee BIGINT DEFAULT '0' NOT NULL, signed_on DATE, rack_period VARCHAR DEFAULT 'monthly' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
INSERT INTO "agreement" VALUES('01a21af2f8b77474a0633b2010f95401','PTJ-0001','01a21af2f7da736293167a76557ae00a','2026-11-22',NULL,'percent',2000,NULL,'shop','shop','shop','producer','cash',1795312800000000,'cli:Sari',NULL,'weekly',0,NULL,'monthly');
INSERT INTO "agreement" VALUES('01a21af2fdda760a96072b9e232caa07','PTJ-0002','01a21af2fda975438ac62de2f165990c','2026-11-22',NULL,'percent',3000,NULL,'shop','shop','shop','producer','cash',1795312800000000,'cli:Sari',NULL,'weekly',0,NULL,'monthly');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE approval (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	act VARCHAR NOT NULL, 
	approver VARCHAR NOT NULL, 
	line BIGINT, 
	amount BIGINT NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
INSERT INTO "approval" VALUES('01a21af303d67169b01ee5f5fbe54a29',1,'void','waived',NULL,37500);
INSERT INTO "approval" VALUES('01a21af307017376ae41aa4d1b5ad6f5',1,'close_shift','waived',NULL,0);
INSERT INTO "approval" VALUES('01a21af30c9e73cfbf3debce595326ed',1,'cash_in','waived',NULL,500000);
INSERT INTO "approval" VALUES('01a21af30d0275b58f1998b0ad494a34',1,'safe_drop','waived',NULL,400000);
INSERT INTO "approval" VALUES('01a21af3117f706e8c426b27953a6eab',1,'payout','waived',NULL,40000);
CREATE TABLE barcode (
	code VARCHAR NOT NULL, 
	product CHAR(32) NOT NULL, 
	lot CHAR(32), 
	quantity_per_scan BIGINT NOT NULL, label_price BIGINT, is_shared BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (code), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
INSERT INTO "barcode" VALUES('2900000000018','01a21af2f97b75d6a45416d7d1827239',NULL,1,NULL,0);
INSERT INTO "barcode" VALUES('2800000000011','01a21af2f97b75d6a45416d7d1827239','01a21af2fc51766397ee7dd0bd0f8247',1,NULL,0);
INSERT INTO "barcode" VALUES('2900000000025','01a21af2fe5772e19aa3a65a8877bc9e',NULL,1,NULL,0);
INSERT INTO "barcode" VALUES('2800000000028','01a21af2fe5772e19aa3a65a8877bc9e','01a21af2feec77a49975fdd8c15678d6',1,NULL,0);
CREATE TABLE books_identity (
	id CHAR(32) NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "books_identity" VALUES('01a21af2e78e7185936b943419345d59',1795748456334190,'sentra-pos 0.1.0');
CREATE TABLE cart_removal (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	cart CHAR(32) NOT NULL, 
	product CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	price BIGINT NOT NULL, 
	amount BIGINT NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
CREATE TABLE closed_day (
	day DATE NOT NULL, 
	closed_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (day)
);
CREATE TABLE consignment_line (
	note CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	lot CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (note, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(note) REFERENCES consignment_note (id)
);
INSERT INTO "consignment_line" VALUES('01a21af2fc51766397ee7dcf275cc15d',1,'01a21af2fc51766397ee7dce4160b65d','01a21af2fc51766397ee7dd0bd0f8247',40);
INSERT INTO "consignment_line" VALUES('01a21af2feec77a49975fdd77f83ad9e',1,'01a21af2feeb76c1a5b86edf302893c4','01a21af2feec77a49975fdd8c15678d6',6);
CREATE TABLE consignment_note (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	agreement VARCHAR, 
	received_at BIGINT NOT NULL, photo VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
INSERT INTO "consignment_note" VALUES('01a21af2fc51766397ee7dcf275cc15d','01a21af2fc51766397ee7dce4160b65d','TTB-26-00001','01a21af2f7da736293167a76557ae00a','PTJ-0001',1795312800000000,NULL);
INSERT INTO "consignment_note" VALUES('01a21af2feec77a49975fdd77f83ad9e','01a21af2feeb76c1a5b86edf302893c4','TTB-26-00002','01a21af2fda975438ac62de2f165990c','PTJ-0002',1795312800000000,NULL);
CREATE TABLE conversion (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	from_lot CHAR(32) NOT NULL, 
	to_lot CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	amount BIGINT NOT NULL, 
	signed_by VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(from_lot) REFERENCES lot (id), 
	FOREIGN KEY(to_lot) REFERENCES lot (id), 
	UNIQUE (number)
);
CREATE TABLE counted_notes (
	entry CHAR(32) NOT NULL, 
	denomination BIGINT NOT NULL, 
	count BIGINT NOT NULL, 
	PRIMARY KEY (entry, denomination), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
CREATE TABLE counter (
	series VARCHAR NOT NULL, 
	value BIGINT NOT NULL, 
	PRIMARY KEY (series)
);
INSERT INTO "counter" VALUES('producer',2);
INSERT INTO "counter" VALUES('PTJ',2);
INSERT INTO "counter" VALUES('product_code',2);
INSERT INTO "counter" VALUES('TTB-26',2);
INSERT INTO "counter" VALUES('lot',2);
INSERT INTO "counter" VALUES('SHF-K1-26',2);
INSERT INTO "counter" VALUES('box SAFE',3);
INSERT INTO "counter" VALUES('K1-26',4);
INSERT INTO "counter" VALUES('reversals of 01a21af3-00bf-77f6-97f7-d9965344a18b',1);
INSERT INTO "counter" VALUES('BA-26',1);
INSERT INTO "counter" VALUES('LPK-26',1);
INSERT INTO "counter" VALUES('KWT-26',1);
CREATE TABLE counter_line (
	counter CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	lot CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (counter, position), 
	FOREIGN KEY(counter) REFERENCES counter_note (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(lot) REFERENCES lot (id)
);
CREATE TABLE counter_note (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	note CHAR(32) NOT NULL, 
	corrected_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(note) REFERENCES consignment_note (id), 
	UNIQUE (number)
);
CREATE TABLE deed (
	"key" VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	result TEXT NOT NULL, 
	recorded_at BIGINT NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "deed" VALUES('01a21af2-e7f7-736f-9dd6-200615117b9a','6cb6e62b6e2bdd7e9d7e4fffc7d8228913fe45ceee56e8a9a383d93341c88e71','"01a21af2-f7da-7362-9316-7a76557ae00a"',1795748456530069);
INSERT INTO "deed" VALUES('01a21af2-f8b5-7322-8953-e131b385b431','437b20b46df716a8f8bcc09e8f19a49e50c25253af1e1b753e1313e0533f40d3','"PTJ-0001"',1795748460727117);
INSERT INTO "deed" VALUES('01a21af2-f94d-749c-98e8-39a6af7a90b0','4b8d7ae06c91fa4243553cafd78c8b326deb83a52df5828223772792187e541f','"01a21af2-f97b-75d6-a454-16d7d1827239"',1795748460878609);
INSERT INTO "deed" VALUES('01a21af2-fab9-7350-a603-db6dbc06f237','8784031636ff868045fe326b2215accbc0cfd79cae502b7aa926db8914f59ab2','{"id":"01a21af2-fc51-7663-97ee-7dcf275cc15d","number":"TTB-26-00001","producer":"P-0001","lots":[{"lot":"01a21af2-fc51-7663-97ee-7dd0bd0f8247","number":1,"code":"2800000000011","product":"gipang","quantity":40}],"code":"8275-A5CB"}',1795748461244086);
INSERT INTO "deed" VALUES('01a21af2-fd61-74dd-875e-640a6f7802e7','28d75df38e8bd1afa89ff614d341c16672f037ee35fc034adf5fc350f0e934ef','"01a21af2-fda9-7543-8ac6-2de2f165990c"',1795748461922923);
INSERT INTO "deed" VALUES('01a21af2-fdd9-73b0-8576-86c8956be484','fdc571551b8e5a9ed27304550ea934e29a89149fa64ce8cad966d9d564b43b30','"PTJ-0002"',1795748462041896);
INSERT INTO "deed" VALUES('01a21af2-fe55-7243-b2e1-98f1b72f3f81','20beff42b5501274d2fc214511b5c0ac64f229283e0fc0f8a1cbc27c42e44f33','"01a21af2-fe57-72e1-9aa3-a65a8877bc9e"',1795748462166155);
INSERT INTO "deed" VALUES('01a21af2-fecc-7771-bf2d-890885fc336a','49162e0d844cc6dbc051a981758bdf3f54f745594e0f720da0b0882eb219bc9d','{"id":"01a21af2-feec-77a4-9975-fdd77f83ad9e","number":"TTB-26-00002","producer":"P-0002","lots":[{"lot":"01a21af2-feec-77a4-9975-fdd8c15678d6","number":2,"code":"2800000000028","product":"batik","quantity":6}],"code":"458F-24D3"}',1795748462285696);
INSERT INTO "deed" VALUES('01a21af2-ff2c-7548-b1cc-969a7c5cad4a','7d83cc18d74f0b032768805a9376b36c07d491c51a5d2952bd3ed62f7bdb1bf5','{"id":"01a21af2-ff6d-70e5-8424-6391a4032171","number":"SHF-K1-26-0001","register":"K1","opened_by":"cli:Sari","opened_at":"2026-11-22T09:00:00+07:00","business_day":"2026-11-22","float_amount":300000}',1795748462382913);
INSERT INTO "deed" VALUES('sale:01a21af3-00bf-77f6-97f7-d9965344a18b','647ecf6b33731b0ae179581851d1162fa47e4c2c5c6d32caddab10d8b3fa1ee8','{"id":"01a21af3-00bf-77f6-97f7-d9965344a18b","receipt":"K1-26-000001","total":37500,"rounding":0,"paid":50000,"change":12500,"cash":37500,"lines":[{"product":"gipang","producer":"P-0001","quantity":3,"net":37500,"producer_part":30000,"shop_part":7500,"lots":[["01a21af2-fc51-7663-97ee-7dd0bd0f8247",3]]}],"code":"1295-8333","job":"01a21af3-01f8-7549-b7b4-92963d40448e","refund":"","given_back":0}',1795748462832188);
INSERT INTO "deed" VALUES('sale:01a21af3-02c3-77b1-8f3d-66ceabb37d34','c799d016d7fff2a2b0ac1eedbe6028bbb4ed33a61b2aee42758478450601bb8d','{"id":"01a21af3-02c3-77b1-8f3d-66ceabb37d34","receipt":"K1-26-000002","total":210000,"rounding":0,"paid":210000,"change":0,"cash":210000,"lines":[{"product":"batik","producer":"P-0002","quantity":1,"net":185000,"producer_part":129500,"shop_part":55500,"lots":[["01a21af2-feec-77a4-9975-fdd8c15678d6",1]]},{"product":"gipang","producer":"P-0001","quantity":2,"net":25000,"producer_part":20000,"shop_part":5000,"lots":[["01a21af2-fc51-7663-97ee-7dd0bd0f8247",2]]}],"code":"2C3C-C881","job":"01a21af3-0343-7204-9426-3b4df1cc5397","refund":"","given_back":0}',1795748463299921);
INSERT INTO "deed" VALUES('01a21af3-03b4-766e-b0f0-c5237ad93974','fc38d2b1850cdf0b6c718ca02f3408d8412487aea2e0ea0f7d8a89c83f83d1b3','{"id":"01a21af3-04ff-7427-aa7f-749959db7e94","kind":"void","number":"K1-26-000003","receipt":"K1-26-000001","net":-37500,"rounding":0,"paid":-37500,"cash":37500,"payments":[["cash",-37500]],"lines":[{"product":"gipang","producer":"P-0001","quantity":3,"net":-37500,"producer_part":-30000,"shop_part":-7500,"goods":"SHELF","lots":[["01a21af2-fc51-7663-97ee-7dd0bd0f8247",3]]}],"code":"FC02-D15D","job":"01a21af3-058e-754e-b400-9b69c79e00a3"}',1795748463543975);
INSERT INTO "deed" VALUES('01a21af3-0611-74af-bc0c-6032c12760ef','b21bb601daf7a5a99e95345db4a4a6bded4e4f2f40e8dd72f6d1d7d224f26dd2','[{"id":"01a21af3-0677-7114-962d-29a3ce87d97e","number":"BA-26-00001","loss":"damaged","producer":"P-0001","lines":[{"lot":"01a21af2-fc51-7663-97ee-7dd0bd0f8247","number":1,"product":"gipang","unit":"pcs","decimals":0,"quantity":2,"price":12500,"bearer":"shop","compensation":20000,"reason":"jatuh"}],"compensation":20000,"code":"B511-F955"}]',1795748464147901);
INSERT INTO "deed" VALUES('01a21af3-06dd-73c6-932b-3725025e152b','fda6b6caaef46708757ed6f0e1408fecc2fb40596065471548f088ff4b7ddf19','{"closed":{"id":"01a21af2-ff6d-70e5-8424-6391a4032171","number":"SHF-K1-26-0001","expected":510000,"counted":510000,"difference":0,"code":"F16A-B0F3"},"handed_over":510000,"next_float":0,"job":"01a21af3-0ade-7650-b6af-28dccacb2c6a"}',1795748464351467);
INSERT INTO "deed" VALUES('01a21af3-0af9-7649-9c0d-64fdcd606b38','04b4f47ba943cff545465c96444cbbebf31799e1c8f61340a8c55e8ca4ea44f0','{"id":"01a21af3-0afc-7558-9cb3-b4b245076baf","number":"SHF-K1-26-0002","register":"K1","opened_by":"cli:Sari","opened_at":"2026-11-23T09:00:00+07:00","business_day":"2026-11-23","float_amount":300000}',1795748465402656);
INSERT INTO "deed" VALUES('01a21af3-0c64-755a-9343-dc49572229c8','c5acb7f4db606643625d5624a6f91f0127a1fde6bdb1d9880f46ae2bdaf975a9','{"kind":"cash_in","box":"SHF-K1-26-0002","amount":500000,"reason":"pemilik menyetor","code":"104A-BA98","job":"01a21af3-0c9f-73ca-b362-73307b3415a9"}',1795748465767778);
INSERT INTO "deed" VALUES('01a21af3-0cfa-75d8-afcf-fa0d43724d76','edefb3680041639e4ef73a04505fcc19e5dd02c3da770f3637fb09a8c4f09d10','{"kind":"safe_drop","box":"SHF-K1-26-0002","amount":400000,"reason":"","code":"A4F2-FB07","job":"01a21af3-0d44-716e-96c2-e291ee4f7539"}',1795748465915620);
INSERT INTO "deed" VALUES('statement:01a21af2-f7da-7362-9316-7a76557ae00a:2026-11-23','4390f6fe4ce29f016a95434f56e2cc335837f3a5644031a2313002e8cd5e6604','{"id":"01a21af3-0e77-721e-ba9f-14ad0d677b33","number":"LPK-26-00001","producer":"01a21af2-f7da-7362-9316-7a76557ae00a","until":"2026-11-23","net":40000,"to_pay":40000,"method":"cash","closing":0,"code":"A298-8870"}',1795748466015500);
INSERT INTO "deed" VALUES('payout:01a21af3-0e77-721e-ba9f-14ad0d677b33','01c9d283e4234055ed27549190d9d59bdf5fdd73faed02f5b1264162de29bb93','{"id":"01a21af3-117f-706e-8c42-6b27953a6eab","number":"KWT-26-00001","statement":"LPK-26-00001","producer":"01a21af2-f7da-7362-9316-7a76557ae00a","method":"cash","box":"SAFE","reference":"","amount":40000,"paid_at":"2026-11-23T02:00:00Z","code":"68E7-AC1E","received_by":"","reversed_at":null}',1795748467003530);
INSERT INTO "deed" VALUES('sale:01a21af3-12b7-70bb-9f66-246a4eb35079','4e2ff7066bf905dd08208c9342f5fd17963996a71f64df72673c7b860ba5f190','{"id":"01a21af3-12b7-70bb-9f66-246a4eb35079","receipt":"K1-26-000004","total":12500,"rounding":0,"paid":12500,"change":0,"cash":12500,"lines":[{"product":"gipang","producer":"P-0001","quantity":1,"net":12500,"producer_part":10000,"shop_part":2500,"lots":[["01a21af2-fc51-7663-97ee-7dd0bd0f8247",1]]}],"code":"259E-71BF","job":"01a21af3-130c-70c0-9869-624fa64714c1","refund":"","given_back":0}',1795748467408677);
CREATE TABLE group_visit (
	id CHAR(32) NOT NULL, 
	register_code VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	guide VARCHAR NOT NULL, 
	commission_bps BIGINT NOT NULL, 
	started_at BIGINT NOT NULL, 
	started_by VARCHAR NOT NULL, 
	ended_at BIGINT, 
	ended_by VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE guide_commission (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	visit CHAR(32) NOT NULL, 
	guide VARCHAR NOT NULL, 
	sales BIGINT NOT NULL, 
	base BIGINT NOT NULL, 
	bps BIGINT NOT NULL, 
	amount BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(visit) REFERENCES group_visit (id), 
	UNIQUE (number), 
	UNIQUE (visit)
);
CREATE TABLE handover (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	purpose VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	content TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	UNIQUE (number)
);
CREATE TABLE journal_entry (
	id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	register_code VARCHAR NOT NULL, 
	epoch VARCHAR NOT NULL, 
	sequence BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	approver VARCHAR, 
	occurred_at BIGINT NOT NULL, 
	recorded_at BIGINT NOT NULL, 
	business_day DATE NOT NULL, 
	booked_day DATE NOT NULL, 
	document_no VARCHAR, 
	reason VARCHAR, 
	reverses CHAR(32), 
	document_hash VARCHAR NOT NULL, 
	previous_hash VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(reverses) REFERENCES journal_entry (id), 
	UNIQUE (register_code, epoch, sequence)
);
INSERT INTO "journal_entry" VALUES('01a21af2fc51766397ee7dce4160b65d','receive','K1','',1,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','TTB-26-00001',NULL,NULL,'b598720d1cd7583a041d9f3aebba2d5d00d4a3240faeac051f1a7fe1252ca93e','0000000000000000000000000000000000000000000000000000000000000000','8275a5cbf6a7135b0cb6c5f4ed0b9156a11841378962f6601753e1d73c0ff1a4');
INSERT INTO "journal_entry" VALUES('01a21af2feeb76c1a5b86edf302893c4','receive','K1','',2,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','TTB-26-00002',NULL,NULL,'cc126be9e190657def92ae1cb2ed6cf3a2e02c2a62c96cdeb8493a664c4e2b65','8275a5cbf6a7135b0cb6c5f4ed0b9156a11841378962f6601753e1d73c0ff1a4','458f24d3fdbb59be4ca610599e12a57cc271cfe3a18221776e19fa22c4f04a25');
INSERT INTO "journal_entry" VALUES('01a21af2ff3072c6a1c96991095fab78','shift_open','K1','',3,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','SHF-K1-26-0001',NULL,NULL,'69b82fd3afb930b95ca27575ac14000a8796a82b89a6638067c51d835e9f876f','458f24d3fdbb59be4ca610599e12a57cc271cfe3a18221776e19fa22c4f04a25','b7e79a2bc490477a2d5ee9170044df138cc9550d3eefff06eb12cf13af1844bb');
INSERT INTO "journal_entry" VALUES('01a21af3016a7345a96862d6c340773b','sale','K1','',4,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000001',NULL,NULL,'6e209a1ec4d83d6d2796db28c42cab0f3e1522091dfcdb19363786bf73989b81','b7e79a2bc490477a2d5ee9170044df138cc9550d3eefff06eb12cf13af1844bb','12958333dfa5624bb3066262ee0c9dfcb866aa1131fdc1db87551fe44ed90e85');
INSERT INTO "journal_entry" VALUES('01a21af3030770cfaea15e85fcd922f1','sale','K1','',5,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000002',NULL,NULL,'38d3ca3ee8a2fe08af6485a5999cb4a7980f455d5c18fa9bb6ccbdb01566f440','12958333dfa5624bb3066262ee0c9dfcb866aa1131fdc1db87551fe44ed90e85','2c3cc8814b36a42b11bf31878e82ffcff9e2007d6d51d78081e6d0027698ba15');
INSERT INTO "journal_entry" VALUES('01a21af303d67169b01ee5f5fbe54a29','void','K1','',6,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000003','pembeli batal','01a21af3016a7345a96862d6c340773b','e3d0f5c9043607e412270dc14995c3a5a2047f3bd002fc2b285fb9d0b430c633','2c3cc8814b36a42b11bf31878e82ffcff9e2007d6d51d78081e6d0027698ba15','fc02d15d41d3d2bd9b61cffbb301b10dfa1badfac7690683ec809056240d8dbd');
INSERT INTO "journal_entry" VALUES('01a21af306777114962d29a2d3856911','write_off_damaged','K1','',7,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','BA-26-00001',NULL,NULL,'3988d614ff1e7f6b188acd41359e96b5e4b9d15b1108c72f9b5194fabfc5d43f','fc02d15d41d3d2bd9b61cffbb301b10dfa1badfac7690683ec809056240d8dbd','b511f9556ac8d7e40021b5b9e3c1af6e510539c655b6876e15c93e62135b0a71');
INSERT INTO "journal_entry" VALUES('01a21af307017376ae41aa4d1b5ad6f5','shift_close','K1','',8,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','SHF-K1-26-0001',NULL,NULL,'7c3408f114a35edc962cfc520f8b5653b8d663c292efd1f20a073e4c61d9e98e','b511f9556ac8d7e40021b5b9e3c1af6e510539c655b6876e15c93e62135b0a71','f16ab0f35a110d85e9c7fcbe7fd4bfc0918bc5ecacd38400dfeb3d908067e1c0');
INSERT INTO "journal_entry" VALUES('01a21af30afb72b895136266c70ca096','shift_open','K1','',9,'cli:Sari',NULL,1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002',NULL,NULL,'ab7b32e63eac1c643565d61c72c4d7878e977644a749d431d46698470bfdb4f1','f16ab0f35a110d85e9c7fcbe7fd4bfc0918bc5ecacd38400dfeb3d908067e1c0','7c44a06fa36038d38d43c8149fec1ff4876728dbd2d30b32cf356af43ee2edff');
INSERT INTO "journal_entry" VALUES('01a21af30c9e73cfbf3debce595326ed','cash_in','K1','',10,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002','pemilik menyetor',NULL,'7b6084145d30cdf723dfae1877af32bfea414545d1e0ae7f5563ec7d16c37a9f','7c44a06fa36038d38d43c8149fec1ff4876728dbd2d30b32cf356af43ee2edff','104aba9863e85b094d53325a9b182fbea6fc0920bee7d8a8bdb02ca55aaa31cd');
INSERT INTO "journal_entry" VALUES('01a21af30d0275b58f1998b0ad494a34','safe_drop','K1','',11,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002',NULL,NULL,'88d03c2308b80acb132a3cc79b25437dabbe039ea5bd579c2c3462f9154218a4','104aba9863e85b094d53325a9b182fbea6fc0920bee7d8a8bdb02ca55aaa31cd','a4f2fb078ba7efd9a3bc606d684c724fbd875cf5079328e49dbbba7168fb1528');
INSERT INTO "journal_entry" VALUES('01a21af30e77721eba9f14ad0d677b33','statement','K1','',12,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','LPK-26-00001',NULL,NULL,'321ed7657dc24e15b228d151a0fc77aa099fd9ed08ef992a8abf0452d8c3de1b','a4f2fb078ba7efd9a3bc606d684c724fbd875cf5079328e49dbbba7168fb1528','a2988870e73cd13055b74d5a225681648eb41fbe9aa90ce78fd1ec0ff9df551e');
INSERT INTO "journal_entry" VALUES('01a21af3117f706e8c426b27953a6eab','payout','K1','',13,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','KWT-26-00001',NULL,NULL,'51dd6fad50d177ad377aa5f8914d5176f7ae8e2517b63f9204f79984c572f0cf','a2988870e73cd13055b74d5a225681648eb41fbe9aa90ce78fd1ec0ff9df551e','68e7ac1e63273d1644f4894d33de5b957bffa28ea1a1ff370004ab7f51287b70');
INSERT INTO "journal_entry" VALUES('01a21af3130871a19ce3845544514afe','sale','K1','',14,'cli:Sari',NULL,1795399200000000,1795399200000000,'2026-11-23','2026-11-23','K1-26-000004',NULL,NULL,'010d60defcf768e0f3d6953280d6a3ac62ab0846933a6ab7f72b94ab8d3c873c','68e7ac1e63273d1644f4894d33de5b957bffa28ea1a1ff370004ab7f51287b70','259e71bf13b5d9c42465e2ee6a19a277c609129a082adcbc80e7f7eeb3004ee0');
CREATE TABLE kept_cart (
	id CHAR(32) NOT NULL, 
	register_code VARCHAR NOT NULL, 
	place BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	number VARCHAR, 
	content TEXT NOT NULL, 
	kept_at BIGINT NOT NULL, 
	kept_by VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
CREATE TABLE lot (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number BIGINT NOT NULL, 
	product CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	received_at BIGINT NOT NULL, 
	expiry DATE, 
	price BIGINT NOT NULL, 
	terms_kind VARCHAR NOT NULL, 
	commission_bps BIGINT, 
	fixed_price BIGINT, 
	rule VARCHAR NOT NULL, 
	hold_days BIGINT NOT NULL, 
	discount_bearers VARCHAR NOT NULL, 
	damage_bearer VARCHAR NOT NULL, 
	loss_bearer VARCHAR NOT NULL, 
	expiry_bearer VARCHAR NOT NULL, made_on DATE, cost BIGINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(product) REFERENCES product (id), 
	UNIQUE (number)
);
INSERT INTO "lot" VALUES('01a21af2fc51766397ee7dd0bd0f8247','01a21af2fc51766397ee7dce4160b65d',1,'01a21af2f97b75d6a45416d7d1827239','01a21af2f7da736293167a76557ae00a',1795312800000000,'2026-12-22',12500,'percent',2000,NULL,'agreement',0,'shop','shop','shop','producer',NULL,NULL);
INSERT INTO "lot" VALUES('01a21af2feec77a49975fdd8c15678d6','01a21af2feeb76c1a5b86edf302893c4',2,'01a21af2fe5772e19aa3a65a8877bc9e','01a21af2fda975438ac62de2f165990c',1795312800000000,NULL,185000,'percent',3000,NULL,'agreement',0,'shop','shop','shop','producer',NULL,NULL);
CREATE TABLE lot_balance (
	lot CHAR(32) NOT NULL, 
	place VARCHAR NOT NULL, 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (lot, place), 
	FOREIGN KEY(lot) REFERENCES lot (id)
);
INSERT INTO "lot_balance" VALUES('01a21af2fc51766397ee7dd0bd0f8247','SHELF',35);
INSERT INTO "lot_balance" VALUES('01a21af2feec77a49975fdd8c15678d6','SHELF',5);
INSERT INTO "lot_balance" VALUES('01a21af2fc51766397ee7dd0bd0f8247','DAMAGED',2);
CREATE TABLE markdown (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	lot CHAR(32) NOT NULL, 
	bps BIGINT NOT NULL, 
	bearer VARCHAR NOT NULL, 
	from_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(lot) REFERENCES lot (id)
);
CREATE TABLE money_posting (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	account VARCHAR NOT NULL, 
	producer CHAR(32), 
	box VARCHAR, 
	line CHAR(32), 
	payable_from DATE, 
	amount BIGINT NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id)
);
INSERT INTO "money_posting" VALUES('01a21af2ff3072c6a1c96991095fab78',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,300000);
INSERT INTO "money_posting" VALUES('01a21af2ff3072c6a1c96991095fab78',2,'OWNER',NULL,NULL,NULL,NULL,-300000);
INSERT INTO "money_posting" VALUES('01a21af3016a7345a96862d6c340773b',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,37500);
INSERT INTO "money_posting" VALUES('01a21af3016a7345a96862d6c340773b',2,'PRODUCER_PAYABLE','01a21af2f7da736293167a76557ae00a',NULL,'01a21af3016d76139ef4d62395a51636','2026-11-22',-30000);
INSERT INTO "money_posting" VALUES('01a21af3016a7345a96862d6c340773b',3,'COMMISSION',NULL,NULL,NULL,NULL,-7500);
INSERT INTO "money_posting" VALUES('01a21af3030770cfaea15e85fcd922f1',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,210000);
INSERT INTO "money_posting" VALUES('01a21af3030770cfaea15e85fcd922f1',2,'PRODUCER_PAYABLE','01a21af2fda975438ac62de2f165990c',NULL,'01a21af3030770cfaea15e8649c211a5','2026-11-22',-129500);
INSERT INTO "money_posting" VALUES('01a21af3030770cfaea15e85fcd922f1',3,'PRODUCER_PAYABLE','01a21af2f7da736293167a76557ae00a',NULL,'01a21af3030770cfaea15e87fa08c8b4','2026-11-22',-20000);
INSERT INTO "money_posting" VALUES('01a21af3030770cfaea15e85fcd922f1',4,'COMMISSION',NULL,NULL,NULL,NULL,-60500);
INSERT INTO "money_posting" VALUES('01a21af303d67169b01ee5f5fbe54a29',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,-37500);
INSERT INTO "money_posting" VALUES('01a21af303d67169b01ee5f5fbe54a29',2,'PRODUCER_PAYABLE','01a21af2f7da736293167a76557ae00a',NULL,'01a21af3016d76139ef4d62395a51636','2026-11-22',30000);
INSERT INTO "money_posting" VALUES('01a21af303d67169b01ee5f5fbe54a29',3,'COMMISSION',NULL,NULL,NULL,NULL,7500);
INSERT INTO "money_posting" VALUES('01a21af306777114962d29a2d3856911',1,'LOSS_COMPENSATION',NULL,NULL,NULL,NULL,20000);
INSERT INTO "money_posting" VALUES('01a21af306777114962d29a2d3856911',2,'PRODUCER_PAYABLE','01a21af2f7da736293167a76557ae00a',NULL,NULL,'2026-11-22',-20000);
INSERT INTO "money_posting" VALUES('01a21af307017376ae41aa4d1b5ad6f5',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,-510000);
INSERT INTO "money_posting" VALUES('01a21af307017376ae41aa4d1b5ad6f5',2,'CASH',NULL,'SAFE',NULL,NULL,510000);
INSERT INTO "money_posting" VALUES('01a21af30afb72b895136266c70ca096',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,300000);
INSERT INTO "money_posting" VALUES('01a21af30afb72b895136266c70ca096',2,'CASH',NULL,'SAFE',NULL,NULL,-300000);
INSERT INTO "money_posting" VALUES('01a21af30c9e73cfbf3debce595326ed',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,500000);
INSERT INTO "money_posting" VALUES('01a21af30c9e73cfbf3debce595326ed',2,'OTHER_INCOME',NULL,NULL,NULL,NULL,-500000);
INSERT INTO "money_posting" VALUES('01a21af30d0275b58f1998b0ad494a34',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,-400000);
INSERT INTO "money_posting" VALUES('01a21af30d0275b58f1998b0ad494a34',2,'CASH',NULL,'SAFE',NULL,NULL,400000);
INSERT INTO "money_posting" VALUES('01a21af3117f706e8c426b27953a6eab',1,'CASH',NULL,'SAFE',NULL,NULL,-40000);
INSERT INTO "money_posting" VALUES('01a21af3117f706e8c426b27953a6eab',2,'PRODUCER_PAYABLE','01a21af2f7da736293167a76557ae00a',NULL,NULL,NULL,40000);
INSERT INTO "money_posting" VALUES('01a21af3130871a19ce3845544514afe',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,12500);
INSERT INTO "money_posting" VALUES('01a21af3130871a19ce3845544514afe',2,'PRODUCER_PAYABLE','01a21af2f7da736293167a76557ae00a',NULL,'01a21af3130975189840d25a6d344577','2026-11-23',-10000);
INSERT INTO "money_posting" VALUES('01a21af3130871a19ce3845544514afe',3,'COMMISSION',NULL,NULL,NULL,NULL,-2500);
CREATE TABLE open_shift (
	register_code VARCHAR NOT NULL, 
	shift CHAR(32) NOT NULL, 
	PRIMARY KEY (register_code), 
	FOREIGN KEY(shift) REFERENCES shift (id), 
	UNIQUE (shift)
);
INSERT INTO "open_shift" VALUES('K1','01a21af30afc75589cb3b4b245076baf');
CREATE TABLE opening (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32), 
	opened_at BIGINT NOT NULL, 
	note VARCHAR NOT NULL, 
	corrects CHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(corrects) REFERENCES opening (id), 
	UNIQUE (number), 
	UNIQUE (corrects)
);
CREATE TABLE opening_advance (
	opening CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	amount BIGINT NOT NULL, 
	instalment BIGINT NOT NULL, 
	PRIMARY KEY (opening, position), 
	FOREIGN KEY(opening) REFERENCES opening (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id)
);
CREATE TABLE opening_draft (
	subject VARCHAR NOT NULL, 
	content TEXT NOT NULL, 
	changed_at BIGINT NOT NULL, 
	changed_by VARCHAR NOT NULL, 
	PRIMARY KEY (subject)
);
CREATE TABLE payee_change (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	changed_at BIGINT NOT NULL, 
	bank VARCHAR NOT NULL, 
	last_digits VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id)
);
CREATE TABLE payment_correction (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	sale CHAR(32) NOT NULL, 
	from_method VARCHAR NOT NULL, 
	to_method VARCHAR NOT NULL, 
	amount BIGINT NOT NULL, 
	reference VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(sale) REFERENCES sale (id)
);
CREATE TABLE payment_match (
	sale CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	outcome VARCHAR NOT NULL, 
	PRIMARY KEY (sale, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(sale) REFERENCES sale (id)
);
CREATE TABLE payout (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	statement CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	method VARCHAR NOT NULL, 
	box VARCHAR NOT NULL, 
	reference VARCHAR NOT NULL, 
	amount BIGINT NOT NULL, 
	paid_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(statement) REFERENCES statement (id), 
	UNIQUE (number), 
	UNIQUE (statement)
);
INSERT INTO "payout" VALUES('01a21af3117f706e8c426b27953a6eab','01a21af3117f706e8c426b27953a6eab','KWT-26-00001','01a21af30e77721eba9f14ad0d677b33','01a21af2f7da736293167a76557ae00a','cash','SAFE','',40000,1795399200000000);
CREATE TABLE picture (
	sha256 VARCHAR NOT NULL, 
	media_type VARCHAR NOT NULL, 
	width BIGINT NOT NULL, 
	height BIGINT NOT NULL, 
	content BLOB NOT NULL, 
	made_at BIGINT NOT NULL, 
	PRIMARY KEY (sha256)
);
CREATE TABLE price (
	id CHAR(32) NOT NULL, 
	product CHAR(32) NOT NULL, 
	from_day DATE NOT NULL, 
	amount BIGINT NOT NULL, 
	made_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
INSERT INTO "price" VALUES('01a21af2fbd2717eb2c52884c4752d9b','01a21af2f97b75d6a45416d7d1827239','2026-11-22',12500,1795312800000000,'cli:Sari');
INSERT INTO "price" VALUES('01a21af2fee97010bc5511eec5bf429d','01a21af2fe5772e19aa3a65a8877bc9e','2026-11-22',185000,1795312800000000,'cli:Sari');
CREATE TABLE print_job (
	id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	document_no VARCHAR NOT NULL, 
	register_code VARCHAR NOT NULL, 
	content TEXT NOT NULL, 
	copy_no BIGINT NOT NULL, 
	opens_drawer BOOLEAN NOT NULL, 
	state VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	tries BIGINT NOT NULL, 
	detail VARCHAR NOT NULL, 
	finished_at BIGINT, 
	PRIMARY KEY (id)
);
INSERT INTO "print_job" VALUES('01a21af301f87549b7b492963d40448e','receipt','K1-26-000001','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000001","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":3,"unit":"pcs","decimals":0,"price":12500,"gross":37500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":37500,"discount":0,"rounding":0,"total":37500,"payments":[{"method":"cash","amount":50000}],"change":12500,"code":"1295-8333","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af30343720494263b4df1cc5397','receipt','K1-26-000002','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000002","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"batik","maker":"Batik Kembang","quantity":1,"unit":"pcs","decimals":0,"price":185000,"gross":185000,"discount":0,"discount_label":"Potongan","list_price":null,"note":""},{"name":"gipang","maker":"Dapur Gipang Melati","quantity":2,"unit":"pcs","decimals":0,"price":12500,"gross":25000,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":210000,"discount":0,"rounding":0,"total":210000,"payments":[{"method":"cash","amount":210000}],"change":0,"code":"2C3C-C881","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af3058e754eb4009b69c79e00a3','receipt','K1-26-000003','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000003","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":-3,"unit":"pcs","decimals":0,"price":12500,"gross":-37500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":-37500,"discount":0,"rounding":0,"total":-37500,"payments":[{"method":"cash","amount":-37500}],"change":0,"code":"FC02-D15D","footer":"","thanks":"","gift_wish":"","kind":"void","refunded":{"receipt_no":"K1-26-000001","at":"2026-11-22T02:00:00Z","reason":"pembeli batal","goods":"kembali ke rak","approver":""},"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af30ade7650b6af28dccacb2c6a','shift','SHF-K1-26-0001','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"number":"SHF-K1-26-0001","business_day":"2026-11-22","cashier":"Sari","opened_at":"2026-11-22T02:00:00Z","closed_at":"2026-11-22T09:00:00+07:00","first_receipt":"K1-26-000001","last_receipt":"K1-26-000003","sold":{"sales":2,"refunds":1,"gross":247500,"discounts":0,"rounding":0,"turnover":210000,"cash_net":210000,"qris":0,"transfer":0,"card":0,"refunded":37500,"voids":1,"qris_payments":0,"transfer_payments":0,"card_payments":0},"drawer":{"float_amount":300000,"cash_taken":260000,"change_given":12500,"cash_in":0,"cash_out":0,"refunds":37500,"payouts":0,"expected":510000,"drops":0,"corrected":0,"movements":[]},"count":{"counted":510000,"notes":[],"reason":"","handed_over":510000,"next_float":0},"manager":"","note":"","code":"F16A-B0F3","closed_by":"","happened":{"drawer_opened":0,"lines_removed":0,"removed_amount":0,"carts_cleared":0,"open_tasks":0,"visits":[]}}',0,0,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af30c9f73cab36273307b3415a9','drawer','SHF-K1-26-0002','K1','',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af30d44716e96c2e291ee4f7539','drawer','SHF-K1-26-0002','K1','',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af3130c70c09869624fa64714c1','receipt','K1-26-000004','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000004","at":"2026-11-23T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":1,"unit":"pcs","decimals":0,"price":12500,"gross":12500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":12500,"discount":0,"rounding":0,"total":12500,"payments":[{"method":"cash","amount":12500}],"change":0,"code":"259E-71BF","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
CREATE TABLE producer (
	name VARCHAR NOT NULL, 
	owner VARCHAR NOT NULL, 
	"group" VARCHAR NOT NULL, 
	phone VARCHAR NOT NULL, 
	address VARCHAR NOT NULL, 
	kecamatan VARCHAR NOT NULL, 
	kelurahan VARCHAR NOT NULL, 
	nib VARCHAR NOT NULL, 
	pirt VARCHAR NOT NULL, 
	halal VARCHAR NOT NULL, 
	bank VARCHAR NOT NULL, 
	account VARCHAR NOT NULL, 
	account_name VARCHAR NOT NULL, 
	id CHAR(32) NOT NULL, 
	code VARCHAR NOT NULL, 
	house BOOLEAN NOT NULL, 
	active BOOLEAN NOT NULL, 
	search VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, status VARCHAR DEFAULT 'accepted' NOT NULL, postcode VARCHAR DEFAULT '' NOT NULL, story TEXT DEFAULT '' NOT NULL, photo VARCHAR DEFAULT '' NOT NULL, consented_on DATE, is_anonymous BOOLEAN DEFAULT 0 NOT NULL, city VARCHAR DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (code)
);
INSERT INTO "producer" VALUES('Dapur Gipang Melati','','lain','','','','','','','','','','','01a21af2f7da736293167a76557ae00a','P-0001',0,1,'p-0001 dapur gipang melati lain',1795312800000000,'accepted','','','',NULL,0,'');
INSERT INTO "producer" VALUES('Batik Kembang','','lain','','','','','','','','','','','01a21af2fda975438ac62de2f165990c','P-0002',0,1,'p-0002 batik kembang lain',1795312800000000,'accepted','','','',NULL,0,'');
CREATE TABLE producer_decision (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	status VARCHAR NOT NULL, 
	decided_on DATE NOT NULL, 
	reason VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id)
);
CREATE TABLE producer_paper (
	id CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	number VARCHAR NOT NULL, 
	issued DATE, 
	expires DATE, 
	picture VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id)
);
CREATE TABLE product (
	name VARCHAR NOT NULL, 
	"group" VARCHAR NOT NULL, 
	unit VARCHAR NOT NULL, 
	decimals BIGINT NOT NULL, 
	shelf_life_days BIGINT, 
	priced_by_lot BOOLEAN NOT NULL, 
	id CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	scale_item BIGINT, 
	picture VARCHAR NOT NULL, 
	active BOOLEAN NOT NULL, 
	search VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, shelf_place VARCHAR DEFAULT '' NOT NULL, drying_bps BIGINT DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (scale_item)
);
INSERT INTO "product" VALUES('gipang','gipang','pcs',0,NULL,0,'01a21af2f97b75d6a45416d7d1827239','01a21af2f7da736293167a76557ae00a',NULL,'',1,'gipang dapur gipang melati p-0001 gipang',1795312800000000,'',0);
INSERT INTO "product" VALUES('batik','gipang','pcs',0,NULL,0,'01a21af2fe5772e19aa3a65a8877bc9e','01a21af2fda975438ac62de2f165990c',NULL,'',1,'batik batik kembang p-0002 gipang',1795312800000000,'',0);
CREATE TABLE quick_note (
	id CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	content TEXT NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	note CHAR(32), 
	called_off VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(note) REFERENCES consignment_note (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
CREATE TABLE rack_fee (
	producer CHAR(32) NOT NULL, 
	first DATE NOT NULL, 
	last DATE NOT NULL, 
	entry CHAR(32) NOT NULL, 
	agreement CHAR(32) NOT NULL, 
	amount BIGINT NOT NULL, 
	PRIMARY KEY (producer, first), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(agreement) REFERENCES agreement (id)
);
CREATE TABLE refund (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	sale CHAR(32), 
	shift CHAR(32) NOT NULL, 
	refunded_at BIGINT NOT NULL, 
	net BIGINT NOT NULL, 
	rounding BIGINT NOT NULL, 
	paid BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(sale) REFERENCES sale (id), 
	FOREIGN KEY(shift) REFERENCES shift (id), 
	UNIQUE (number)
);
INSERT INTO "refund" VALUES('01a21af304ff7427aa7f749959db7e94','01a21af303d67169b01ee5f5fbe54a29','K1-26-000003','void','01a21af300bf77f697f7d9965344a18b','01a21af2ff6d70e584246391a4032171',1795312800000000,-37500,0,-37500);
CREATE TABLE refund_line (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	refund CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	sale_line CHAR(32), 
	product CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	price BIGINT NOT NULL, 
	gross BIGINT NOT NULL, 
	shop_discount BIGINT NOT NULL, 
	producer_discount BIGINT NOT NULL, 
	shared_discount BIGINT NOT NULL, 
	net BIGINT NOT NULL, 
	producer_part BIGINT NOT NULL, 
	shop_part BIGINT NOT NULL, 
	payable_from DATE NOT NULL, 
	goods VARCHAR NOT NULL, 
	bearer VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(product) REFERENCES product (id), 
	FOREIGN KEY(refund) REFERENCES refund (id), 
	FOREIGN KEY(sale_line) REFERENCES sale_line (id)
);
INSERT INTO "refund_line" VALUES('01a21af304ff7427aa7f749aeb7c4671','01a21af303d67169b01ee5f5fbe54a29','01a21af304ff7427aa7f749959db7e94',1,'01a21af3016d76139ef4d62395a51636','01a21af2f97b75d6a45416d7d1827239','01a21af2f7da736293167a76557ae00a',3,12500,-37500,0,0,0,-37500,-30000,-7500,'2026-11-22','SHELF','');
CREATE TABLE refund_payment (
	refund CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	method VARCHAR NOT NULL, 
	amount BIGINT NOT NULL, 
	reference VARCHAR NOT NULL, 
	PRIMARY KEY (refund, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(refund) REFERENCES refund (id)
);
INSERT INTO "refund_payment" VALUES('01a21af304ff7427aa7f749959db7e94',1,'01a21af303d67169b01ee5f5fbe54a29','cash',-37500,'');
CREATE TABLE register (
	code VARCHAR NOT NULL, 
	habits TEXT NOT NULL, 
	PRIMARY KEY (code)
);
CREATE TABLE register_head (
	register_code VARCHAR NOT NULL, 
	epoch VARCHAR NOT NULL, 
	sequence BIGINT NOT NULL, 
	hash VARCHAR NOT NULL, 
	PRIMARY KEY (register_code)
);
INSERT INTO "register_head" VALUES('K1','',14,'259e71bf13b5d9c42465e2ee6a19a277c609129a082adcbc80e7f7eeb3004ee0');
CREATE TABLE rejected_line (
	note CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	product CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	reason VARCHAR NOT NULL, 
	PRIMARY KEY (note, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(note) REFERENCES consignment_note (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
CREATE TABLE repacking (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	from_lot CHAR(32) NOT NULL, 
	to_lot CHAR(32) NOT NULL, 
	used BIGINT NOT NULL, 
	made BIGINT NOT NULL, 
	dried BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(from_lot) REFERENCES lot (id), 
	FOREIGN KEY(to_lot) REFERENCES lot (id), 
	UNIQUE (number)
);
CREATE TABLE safe_count (
	entry CHAR(32) NOT NULL, 
	counted_by VARCHAR NOT NULL, 
	counted_at BIGINT NOT NULL, 
	expected BIGINT NOT NULL, 
	counted BIGINT NOT NULL, 
	PRIMARY KEY (entry), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
CREATE TABLE sale (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	receipt VARCHAR NOT NULL, 
	shift CHAR(32) NOT NULL, 
	sold_at BIGINT NOT NULL, 
	total BIGINT NOT NULL, 
	rounding BIGINT NOT NULL, 
	paid BIGINT NOT NULL, 
	change BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(shift) REFERENCES shift (id), 
	UNIQUE (receipt)
);
INSERT INTO "sale" VALUES('01a21af300bf77f697f7d9965344a18b','01a21af3016a7345a96862d6c340773b','K1-26-000001','01a21af2ff6d70e584246391a4032171',1795312800000000,37500,0,50000,12500);
INSERT INTO "sale" VALUES('01a21af302c377b18f3d66ceabb37d34','01a21af3030770cfaea15e85fcd922f1','K1-26-000002','01a21af2ff6d70e584246391a4032171',1795312800000000,210000,0,210000,0);
INSERT INTO "sale" VALUES('01a21af312b770bb9f66246a4eb35079','01a21af3130871a19ce3845544514afe','K1-26-000004','01a21af30afc75589cb3b4b245076baf',1795399200000000,12500,0,12500,0);
CREATE TABLE sale_cart_line (
	sale CHAR(32) NOT NULL, 
	cart_line BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	note VARCHAR NOT NULL, 
	list_price BIGINT, 
	is_open_price BOOLEAN NOT NULL, 
	PRIMARY KEY (sale, cart_line), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(sale) REFERENCES sale (id)
);
CREATE TABLE sale_line (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	sale CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	cart_line BIGINT NOT NULL, 
	product CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	price BIGINT NOT NULL, 
	gross BIGINT NOT NULL, 
	shop_discount BIGINT NOT NULL, 
	producer_discount BIGINT NOT NULL, 
	shared_discount BIGINT NOT NULL, 
	net BIGINT NOT NULL, 
	producer_part BIGINT NOT NULL, 
	shop_part BIGINT NOT NULL, 
	terms_kind VARCHAR NOT NULL, 
	commission_bps BIGINT, 
	fixed_price BIGINT, 
	payable_from DATE NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(product) REFERENCES product (id), 
	FOREIGN KEY(sale) REFERENCES sale (id)
);
INSERT INTO "sale_line" VALUES('01a21af3016d76139ef4d62395a51636','01a21af3016a7345a96862d6c340773b','01a21af300bf77f697f7d9965344a18b',1,1,'01a21af2f97b75d6a45416d7d1827239','01a21af2f7da736293167a76557ae00a',3,12500,37500,0,0,0,37500,30000,7500,'percent',2000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21af3030770cfaea15e8649c211a5','01a21af3030770cfaea15e85fcd922f1','01a21af302c377b18f3d66ceabb37d34',1,1,'01a21af2fe5772e19aa3a65a8877bc9e','01a21af2fda975438ac62de2f165990c',1,185000,185000,0,0,0,185000,129500,55500,'percent',3000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21af3030770cfaea15e87fa08c8b4','01a21af3030770cfaea15e85fcd922f1','01a21af302c377b18f3d66ceabb37d34',2,2,'01a21af2f97b75d6a45416d7d1827239','01a21af2f7da736293167a76557ae00a',2,12500,25000,0,0,0,25000,20000,5000,'percent',2000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21af3130975189840d25a6d344577','01a21af3130871a19ce3845544514afe','01a21af312b770bb9f66246a4eb35079',1,1,'01a21af2f97b75d6a45416d7d1827239','01a21af2f7da736293167a76557ae00a',1,12500,12500,0,0,0,12500,10000,2500,'percent',2000,NULL,'2026-11-23');
CREATE TABLE sale_payment (
	sale CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	method VARCHAR NOT NULL, 
	amount BIGINT NOT NULL, 
	reference VARCHAR NOT NULL, 
	PRIMARY KEY (sale, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(sale) REFERENCES sale (id)
);
INSERT INTO "sale_payment" VALUES('01a21af300bf77f697f7d9965344a18b',1,'01a21af3016a7345a96862d6c340773b','cash',50000,'');
INSERT INTO "sale_payment" VALUES('01a21af302c377b18f3d66ceabb37d34',1,'01a21af3030770cfaea15e85fcd922f1','cash',210000,'');
INSERT INTO "sale_payment" VALUES('01a21af312b770bb9f66246a4eb35079',1,'01a21af3130871a19ce3845544514afe','cash',12500,'');
CREATE TABLE setting (
	name VARCHAR NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
CREATE TABLE settled_mark (
	register_code VARCHAR NOT NULL, 
	epoch VARCHAR NOT NULL, 
	sequence BIGINT NOT NULL, 
	PRIMARY KEY (register_code, epoch)
);
INSERT INTO "settled_mark" VALUES('K1','',1);
CREATE TABLE shift (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	register_code VARCHAR NOT NULL, 
	opened_by VARCHAR NOT NULL, 
	opened_at BIGINT NOT NULL, 
	business_day DATE NOT NULL, 
	float_amount BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	UNIQUE (number)
);
INSERT INTO "shift" VALUES('01a21af2ff6d70e584246391a4032171','01a21af2ff3072c6a1c96991095fab78','SHF-K1-26-0001','K1','cli:Sari',1795312800000000,'2026-11-22',300000);
INSERT INTO "shift" VALUES('01a21af30afc75589cb3b4b245076baf','01a21af30afb72b895136266c70ca096','SHF-K1-26-0002','K1','cli:Sari',1795399200000000,'2026-11-23',300000);
CREATE TABLE shift_close (
	shift CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	closed_by VARCHAR NOT NULL, 
	closed_at BIGINT NOT NULL, 
	expected BIGINT NOT NULL, 
	counted BIGINT NOT NULL, 
	PRIMARY KEY (shift), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(shift) REFERENCES shift (id)
);
INSERT INTO "shift_close" VALUES('01a21af2ff6d70e584246391a4032171','01a21af307017376ae41aa4d1b5ad6f5','cli:Sari',1795312800000000,510000,510000);
CREATE TABLE special_term (
	id CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	product CHAR(32), 
	"group" VARCHAR, 
	from_day DATE NOT NULL, 
	ended_day DATE, 
	kind VARCHAR NOT NULL, 
	commission_bps BIGINT, 
	fixed_price BIGINT, 
	made_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
CREATE TABLE staff (
	id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	secret_hash VARCHAR NOT NULL, 
	failed_tries BIGINT NOT NULL, 
	wait_until BIGINT, 
	active BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
CREATE TABLE statement (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	previous CHAR(32), 
	period_from DATE NOT NULL, 
	until DATE NOT NULL, 
	pay_day DATE NOT NULL, 
	frozen_at BIGINT NOT NULL, 
	opening BIGINT NOT NULL, 
	sales_gross BIGINT NOT NULL, 
	discounts BIGINT NOT NULL, 
	shop_discounts BIGINT NOT NULL, 
	commission BIGINT NOT NULL, 
	earned BIGINT NOT NULL, 
	refunds BIGINT NOT NULL, 
	compensation BIGINT NOT NULL, 
	fees BIGINT NOT NULL, 
	instalments BIGINT NOT NULL, 
	net BIGINT NOT NULL, 
	to_pay BIGINT NOT NULL, 
	method VARCHAR NOT NULL, 
	pay_rounding BIGINT NOT NULL, 
	closing BIGINT NOT NULL, 
	held BIGINT NOT NULL, 
	unclaimed BIGINT NOT NULL, 
	links_hash VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(previous) REFERENCES statement (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number), 
	UNIQUE (producer, until)
);
INSERT INTO "statement" VALUES('01a21af30e77721eba9f14ad0d677b33','01a21af30e77721eba9f14ad0d677b33','LPK-26-00001','01a21af2f7da736293167a76557ae00a',NULL,'2026-11-22','2026-11-23','2026-11-25',1795399200000000,0,62500,0,0,12500,50000,-30000,20000,0,0,40000,40000,'cash',500,0,0,0,'13b75fe6ac65d0ce0ea8548a2ce9dea1ef9c1c38db36596a629fbcd9f8cf95bb');
CREATE TABLE statement_move (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	statement CHAR(32) NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry, position) REFERENCES stock_move (entry, position), 
	FOREIGN KEY(statement) REFERENCES statement (id)
);
INSERT INTO "statement_move" VALUES('01a21af2fc51766397ee7dce4160b65d',1,'01a21af30e77721eba9f14ad0d677b33');
INSERT INTO "statement_move" VALUES('01a21af3016a7345a96862d6c340773b',1,'01a21af30e77721eba9f14ad0d677b33');
INSERT INTO "statement_move" VALUES('01a21af3030770cfaea15e85fcd922f1',2,'01a21af30e77721eba9f14ad0d677b33');
INSERT INTO "statement_move" VALUES('01a21af303d67169b01ee5f5fbe54a29',1,'01a21af30e77721eba9f14ad0d677b33');
INSERT INTO "statement_move" VALUES('01a21af306777114962d29a2d3856911',1,'01a21af30e77721eba9f14ad0d677b33');
CREATE TABLE statement_posting (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	statement CHAR(32) NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry, position) REFERENCES money_posting (entry, position), 
	FOREIGN KEY(statement) REFERENCES statement (id)
);
INSERT INTO "statement_posting" VALUES('01a21af3016a7345a96862d6c340773b',2,'01a21af30e77721eba9f14ad0d677b33');
INSERT INTO "statement_posting" VALUES('01a21af3030770cfaea15e85fcd922f1',3,'01a21af30e77721eba9f14ad0d677b33');
INSERT INTO "statement_posting" VALUES('01a21af303d67169b01ee5f5fbe54a29',2,'01a21af30e77721eba9f14ad0d677b33');
INSERT INTO "statement_posting" VALUES('01a21af306777114962d29a2d3856911',2,'01a21af30e77721eba9f14ad0d677b33');
CREATE TABLE stock_count (
	id CHAR(32) NOT NULL, 
	scope VARCHAR NOT NULL, 
	started_at BIGINT NOT NULL, 
	started_by VARCHAR NOT NULL, 
	ended_at BIGINT, 
	ended_by VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE stock_count_line (
	id CHAR(32) NOT NULL, 
	count CHAR(32) NOT NULL, 
	product CHAR(32) NOT NULL, 
	lot CHAR(32), 
	counted BIGINT NOT NULL, 
	expected BIGINT NOT NULL, 
	counted_at BIGINT NOT NULL, 
	counted_by VARCHAR NOT NULL, 
	explanation VARCHAR NOT NULL, 
	write_off CHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(count) REFERENCES stock_count (id), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(product) REFERENCES product (id), 
	FOREIGN KEY(write_off) REFERENCES write_off (id)
);
CREATE TABLE stock_move (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	lot CHAR(32) NOT NULL, 
	from_place VARCHAR NOT NULL, 
	to_place VARCHAR NOT NULL, 
	line CHAR(32), 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(lot) REFERENCES lot (id)
);
INSERT INTO "stock_move" VALUES('01a21af2fc51766397ee7dce4160b65d',1,'01a21af2fc51766397ee7dd0bd0f8247','PRODUCER','SHELF',NULL,40);
INSERT INTO "stock_move" VALUES('01a21af2feeb76c1a5b86edf302893c4',1,'01a21af2feec77a49975fdd8c15678d6','PRODUCER','SHELF',NULL,6);
INSERT INTO "stock_move" VALUES('01a21af3016a7345a96862d6c340773b',1,'01a21af2fc51766397ee7dd0bd0f8247','SHELF','CUSTOMER','01a21af3016d76139ef4d62395a51636',3);
INSERT INTO "stock_move" VALUES('01a21af3030770cfaea15e85fcd922f1',1,'01a21af2feec77a49975fdd8c15678d6','SHELF','CUSTOMER','01a21af3030770cfaea15e8649c211a5',1);
INSERT INTO "stock_move" VALUES('01a21af3030770cfaea15e85fcd922f1',2,'01a21af2fc51766397ee7dd0bd0f8247','SHELF','CUSTOMER','01a21af3030770cfaea15e87fa08c8b4',2);
INSERT INTO "stock_move" VALUES('01a21af303d67169b01ee5f5fbe54a29',1,'01a21af2fc51766397ee7dd0bd0f8247','CUSTOMER','SHELF','01a21af3016d76139ef4d62395a51636',3);
INSERT INTO "stock_move" VALUES('01a21af306777114962d29a2d3856911',1,'01a21af2fc51766397ee7dd0bd0f8247','SHELF','DAMAGED',NULL,2);
INSERT INTO "stock_move" VALUES('01a21af3130871a19ce3845544514afe',1,'01a21af2fc51766397ee7dd0bd0f8247','SHELF','CUSTOMER','01a21af3130975189840d25a6d344577',1);
CREATE TABLE take_back (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	taken_at BIGINT NOT NULL, 
	fetched_by VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
CREATE TABLE take_back_line (
	take_back CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	lot CHAR(32) NOT NULL, 
	from_place VARCHAR NOT NULL, 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (take_back, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(take_back) REFERENCES take_back (id)
);
CREATE TABLE task (
	id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	product CHAR(32) NOT NULL, 
	lot CHAR(32), 
	note VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	done_at BIGINT, 
	done_by VARCHAR NOT NULL, label_price BIGINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
CREATE TABLE visit_sale (
	sale CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	visit CHAR(32) NOT NULL, 
	PRIMARY KEY (sale), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(sale) REFERENCES sale (id), 
	FOREIGN KEY(visit) REFERENCES group_visit (id)
);
CREATE TABLE write_off (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	written_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
INSERT INTO "write_off" VALUES('01a21af306777114962d29a3ce87d97e','01a21af306777114962d29a2d3856911','BA-26-00001','damaged','01a21af2f7da736293167a76557ae00a',1795312800000000);
CREATE TABLE write_off_line (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	write_off CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	lot CHAR(32) NOT NULL, 
	from_place VARCHAR NOT NULL, 
	to_place VARCHAR NOT NULL, 
	quantity BIGINT NOT NULL, 
	price BIGINT NOT NULL, 
	bearer VARCHAR NOT NULL, 
	compensation BIGINT NOT NULL, 
	reason VARCHAR NOT NULL, 
	found CHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(found) REFERENCES write_off_line (id), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(write_off) REFERENCES write_off (id)
);
INSERT INTO "write_off_line" VALUES('01a21af306777114962d29a48be21dab','01a21af306777114962d29a2d3856911','01a21af306777114962d29a3ce87d97e',1,'01a21af2fc51766397ee7dd0bd0f8247','SHELF','DAMAGED',2,12500,'shop',20000,'jatuh',NULL);
CREATE INDEX ix_journal_entry_day ON journal_entry (business_day);
CREATE INDEX ix_journal_entry_document ON journal_entry (document_no);
CREATE INDEX ix_print_job_document ON print_job (document_no);
CREATE INDEX ix_print_job_state ON print_job (state, register_code);
CREATE INDEX ix_agreement_producer ON agreement (producer, from_day);
CREATE INDEX ix_consignment_note_entry ON consignment_note (entry);
CREATE INDEX ix_consignment_note_producer ON consignment_note (producer);
CREATE INDEX ix_money_posting_box ON money_posting (box);
CREATE INDEX ix_money_posting_line ON money_posting (line);
CREATE INDEX ix_money_posting_producer ON money_posting (producer, account);
CREATE INDEX ix_product_producer ON product (producer);
CREATE INDEX ix_product_search ON product (search);
CREATE INDEX ix_shift_entry ON shift (entry);
CREATE INDEX ix_statement_entry ON statement (entry);
CREATE INDEX ix_lot_entry ON lot (entry);
CREATE INDEX ix_lot_producer ON lot (producer);
CREATE INDEX ix_lot_product ON lot (product);
CREATE INDEX ix_payout_entry ON payout (entry);
CREATE INDEX ix_price_product ON price (product, from_day);
CREATE INDEX ix_sale_entry ON sale (entry);
CREATE INDEX ix_sale_shift ON sale (shift);
CREATE INDEX ix_shift_close_entry ON shift_close (entry);
CREATE INDEX ix_special_term_producer ON special_term (producer, from_day);
CREATE INDEX ix_statement_posting_statement ON statement_posting (statement);
CREATE INDEX ix_barcode_product ON barcode (product);
CREATE INDEX ix_consignment_line_entry ON consignment_line (entry);
CREATE INDEX ix_sale_line_entry ON sale_line (entry);
CREATE INDEX ix_sale_line_product ON sale_line (product);
CREATE INDEX ix_sale_line_sale ON sale_line (sale);
CREATE INDEX ix_sale_payment_entry ON sale_payment (entry);
CREATE INDEX ix_stock_move_line ON stock_move (line);
CREATE INDEX ix_stock_move_lot ON stock_move (lot);
CREATE INDEX ix_statement_move_statement ON statement_move (statement);
CREATE TRIGGER guard_update_consignment_line BEFORE UPDATE ON consignment_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: consignment_line'); END;
CREATE TRIGGER guard_delete_consignment_line BEFORE DELETE ON consignment_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: consignment_line'); END;
CREATE TRIGGER guard_update_consignment_note BEFORE UPDATE ON consignment_note BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: consignment_note'); END;
CREATE TRIGGER guard_delete_consignment_note BEFORE DELETE ON consignment_note BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: consignment_note'); END;
CREATE TRIGGER guard_update_journal_entry BEFORE UPDATE ON journal_entry BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: journal_entry'); END;
CREATE TRIGGER guard_delete_journal_entry BEFORE DELETE ON journal_entry BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: journal_entry'); END;
CREATE TRIGGER guard_update_lot BEFORE UPDATE ON lot BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: lot'); END;
CREATE TRIGGER guard_delete_lot BEFORE DELETE ON lot BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: lot'); END;
CREATE TRIGGER guard_update_money_posting BEFORE UPDATE ON money_posting BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: money_posting'); END;
CREATE TRIGGER guard_delete_money_posting BEFORE DELETE ON money_posting BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: money_posting'); END;
CREATE TRIGGER guard_update_payout BEFORE UPDATE ON payout BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payout'); END;
CREATE TRIGGER guard_delete_payout BEFORE DELETE ON payout BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payout'); END;
CREATE TRIGGER guard_update_sale BEFORE UPDATE ON sale BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale'); END;
CREATE TRIGGER guard_delete_sale BEFORE DELETE ON sale BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale'); END;
CREATE TRIGGER guard_update_sale_line BEFORE UPDATE ON sale_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_line'); END;
CREATE TRIGGER guard_delete_sale_line BEFORE DELETE ON sale_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_line'); END;
CREATE TRIGGER guard_update_sale_payment BEFORE UPDATE ON sale_payment BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_payment'); END;
CREATE TRIGGER guard_delete_sale_payment BEFORE DELETE ON sale_payment BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_payment'); END;
CREATE TRIGGER guard_update_shift BEFORE UPDATE ON shift BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: shift'); END;
CREATE TRIGGER guard_delete_shift BEFORE DELETE ON shift BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: shift'); END;
CREATE TRIGGER guard_update_shift_close BEFORE UPDATE ON shift_close BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: shift_close'); END;
CREATE TRIGGER guard_delete_shift_close BEFORE DELETE ON shift_close BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: shift_close'); END;
CREATE TRIGGER guard_update_statement BEFORE UPDATE ON statement BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement'); END;
CREATE TRIGGER guard_delete_statement BEFORE DELETE ON statement BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement'); END;
CREATE TRIGGER guard_update_statement_move BEFORE UPDATE ON statement_move BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement_move'); END;
CREATE TRIGGER guard_delete_statement_move BEFORE DELETE ON statement_move BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement_move'); END;
CREATE TRIGGER guard_update_statement_posting BEFORE UPDATE ON statement_posting BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement_posting'); END;
CREATE TRIGGER guard_delete_statement_posting BEFORE DELETE ON statement_posting BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement_posting'); END;
CREATE TRIGGER guard_update_stock_move BEFORE UPDATE ON stock_move BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: stock_move'); END;
CREATE TRIGGER guard_delete_stock_move BEFORE DELETE ON stock_move BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: stock_move'); END;
CREATE INDEX ix_group_visit_register ON group_visit (register_code, ended_at);
CREATE INDEX ix_kept_cart_register ON kept_cart (register_code);
CREATE INDEX ix_cart_removal_cart ON cart_removal (cart);
CREATE INDEX ix_guide_commission_entry ON guide_commission (entry);
CREATE INDEX ix_payment_correction_entry ON payment_correction (entry);
CREATE INDEX ix_payment_correction_sale ON payment_correction (sale);
CREATE INDEX ix_payment_match_entry ON payment_match (entry);
CREATE INDEX ix_refund_entry ON refund (entry);
CREATE INDEX ix_refund_sale ON refund (sale);
CREATE INDEX ix_refund_shift ON refund (shift);
CREATE INDEX ix_sale_cart_line_entry ON sale_cart_line (entry);
CREATE INDEX ix_task_open ON task (done_at);
CREATE INDEX ix_visit_sale_entry ON visit_sale (entry);
CREATE INDEX ix_visit_sale_visit ON visit_sale (visit);
CREATE INDEX ix_refund_line_entry ON refund_line (entry);
CREATE INDEX ix_refund_line_refund ON refund_line (refund);
CREATE INDEX ix_refund_line_sale_line ON refund_line (sale_line);
CREATE INDEX ix_refund_payment_entry ON refund_payment (entry);
CREATE TRIGGER guard_update_approval BEFORE UPDATE ON approval BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: approval'); END;
CREATE TRIGGER guard_delete_approval BEFORE DELETE ON approval BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: approval'); END;
CREATE TRIGGER guard_update_cart_removal BEFORE UPDATE ON cart_removal BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: cart_removal'); END;
CREATE TRIGGER guard_delete_cart_removal BEFORE DELETE ON cart_removal BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: cart_removal'); END;
CREATE TRIGGER guard_update_counted_notes BEFORE UPDATE ON counted_notes BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: counted_notes'); END;
CREATE TRIGGER guard_delete_counted_notes BEFORE DELETE ON counted_notes BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: counted_notes'); END;
CREATE TRIGGER guard_update_guide_commission BEFORE UPDATE ON guide_commission BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: guide_commission'); END;
CREATE TRIGGER guard_delete_guide_commission BEFORE DELETE ON guide_commission BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: guide_commission'); END;
CREATE TRIGGER guard_update_payment_correction BEFORE UPDATE ON payment_correction BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payment_correction'); END;
CREATE TRIGGER guard_delete_payment_correction BEFORE DELETE ON payment_correction BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payment_correction'); END;
CREATE TRIGGER guard_update_payment_match BEFORE UPDATE ON payment_match BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payment_match'); END;
CREATE TRIGGER guard_delete_payment_match BEFORE DELETE ON payment_match BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payment_match'); END;
CREATE TRIGGER guard_update_refund BEFORE UPDATE ON refund BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: refund'); END;
CREATE TRIGGER guard_delete_refund BEFORE DELETE ON refund BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: refund'); END;
CREATE TRIGGER guard_update_refund_line BEFORE UPDATE ON refund_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: refund_line'); END;
CREATE TRIGGER guard_delete_refund_line BEFORE DELETE ON refund_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: refund_line'); END;
CREATE TRIGGER guard_update_refund_payment BEFORE UPDATE ON refund_payment BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: refund_payment'); END;
CREATE TRIGGER guard_delete_refund_payment BEFORE DELETE ON refund_payment BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: refund_payment'); END;
CREATE TRIGGER guard_update_safe_count BEFORE UPDATE ON safe_count BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: safe_count'); END;
CREATE TRIGGER guard_delete_safe_count BEFORE DELETE ON safe_count BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: safe_count'); END;
CREATE TRIGGER guard_update_sale_cart_line BEFORE UPDATE ON sale_cart_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_cart_line'); END;
CREATE TRIGGER guard_delete_sale_cart_line BEFORE DELETE ON sale_cart_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_cart_line'); END;
CREATE TRIGGER guard_update_visit_sale BEFORE UPDATE ON visit_sale BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: visit_sale'); END;
CREATE TRIGGER guard_delete_visit_sale BEFORE DELETE ON visit_sale BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: visit_sale'); END;
CREATE INDEX ix_payee_change_entry ON payee_change (entry);
CREATE INDEX ix_payee_change_producer ON payee_change (producer);
CREATE INDEX ix_producer_decision_entry ON producer_decision (entry);
CREATE INDEX ix_producer_decision_producer ON producer_decision (producer);
CREATE INDEX ix_producer_paper_producer ON producer_paper (producer, kind);
CREATE INDEX ix_take_back_entry ON take_back (entry);
CREATE INDEX ix_take_back_producer ON take_back (producer);
CREATE INDEX ix_write_off_entry ON write_off (entry);
CREATE INDEX ix_write_off_producer ON write_off (producer);
CREATE INDEX ix_counter_note_entry ON counter_note (entry);
CREATE INDEX ix_counter_note_note ON counter_note (note);
CREATE INDEX ix_quick_note_producer ON quick_note (producer);
CREATE INDEX ix_rejected_line_entry ON rejected_line (entry);
CREATE INDEX ix_conversion_entry ON conversion (entry);
CREATE INDEX ix_counter_line_entry ON counter_line (entry);
CREATE INDEX ix_markdown_entry ON markdown (entry);
CREATE INDEX ix_markdown_lot ON markdown (lot);
CREATE INDEX ix_repacking_entry ON repacking (entry);
CREATE INDEX ix_stock_count_line_count ON stock_count_line (count);
CREATE INDEX ix_take_back_line_entry ON take_back_line (entry);
CREATE INDEX ix_write_off_line_entry ON write_off_line (entry);
CREATE INDEX ix_write_off_line_lot ON write_off_line (lot);
CREATE INDEX ix_write_off_line_write_off ON write_off_line (write_off);
CREATE TRIGGER guard_update_conversion BEFORE UPDATE ON conversion BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: conversion'); END;
CREATE TRIGGER guard_delete_conversion BEFORE DELETE ON conversion BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: conversion'); END;
CREATE TRIGGER guard_update_counter_line BEFORE UPDATE ON counter_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: counter_line'); END;
CREATE TRIGGER guard_delete_counter_line BEFORE DELETE ON counter_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: counter_line'); END;
CREATE TRIGGER guard_update_counter_note BEFORE UPDATE ON counter_note BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: counter_note'); END;
CREATE TRIGGER guard_delete_counter_note BEFORE DELETE ON counter_note BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: counter_note'); END;
CREATE TRIGGER guard_update_markdown BEFORE UPDATE ON markdown BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: markdown'); END;
CREATE TRIGGER guard_delete_markdown BEFORE DELETE ON markdown BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: markdown'); END;
CREATE TRIGGER guard_update_payee_change BEFORE UPDATE ON payee_change BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payee_change'); END;
CREATE TRIGGER guard_delete_payee_change BEFORE DELETE ON payee_change BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payee_change'); END;
CREATE TRIGGER guard_update_producer_decision BEFORE UPDATE ON producer_decision BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: producer_decision'); END;
CREATE TRIGGER guard_delete_producer_decision BEFORE DELETE ON producer_decision BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: producer_decision'); END;
CREATE TRIGGER guard_update_rejected_line BEFORE UPDATE ON rejected_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: rejected_line'); END;
CREATE TRIGGER guard_delete_rejected_line BEFORE DELETE ON rejected_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: rejected_line'); END;
CREATE TRIGGER guard_update_repacking BEFORE UPDATE ON repacking BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: repacking'); END;
CREATE TRIGGER guard_delete_repacking BEFORE DELETE ON repacking BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: repacking'); END;
CREATE TRIGGER guard_update_take_back BEFORE UPDATE ON take_back BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: take_back'); END;
CREATE TRIGGER guard_delete_take_back BEFORE DELETE ON take_back BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: take_back'); END;
CREATE TRIGGER guard_update_take_back_line BEFORE UPDATE ON take_back_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: take_back_line'); END;
CREATE TRIGGER guard_delete_take_back_line BEFORE DELETE ON take_back_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: take_back_line'); END;
CREATE TRIGGER guard_update_write_off BEFORE UPDATE ON write_off BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: write_off'); END;
CREATE TRIGGER guard_delete_write_off BEFORE DELETE ON write_off BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: write_off'); END;
CREATE TRIGGER guard_update_write_off_line BEFORE UPDATE ON write_off_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: write_off_line'); END;
CREATE TRIGGER guard_delete_write_off_line BEFORE DELETE ON write_off_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: write_off_line'); END;
CREATE INDEX ix_handover_entry ON handover (entry);
CREATE INDEX ix_opening_entry ON opening (entry);
CREATE INDEX ix_opening_producer ON opening (producer);
CREATE INDEX ix_opening_advance_entry ON opening_advance (entry);
CREATE INDEX ix_opening_advance_producer ON opening_advance (producer);
CREATE INDEX ix_rack_fee_entry ON rack_fee (entry);
CREATE TRIGGER guard_update_handover BEFORE UPDATE ON handover BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: handover'); END;
CREATE TRIGGER guard_delete_handover BEFORE DELETE ON handover BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: handover'); END;
CREATE TRIGGER guard_update_opening BEFORE UPDATE ON opening BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: opening'); END;
CREATE TRIGGER guard_delete_opening BEFORE DELETE ON opening BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: opening'); END;
CREATE TRIGGER guard_update_opening_advance BEFORE UPDATE ON opening_advance BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: opening_advance'); END;
CREATE TRIGGER guard_delete_opening_advance BEFORE DELETE ON opening_advance BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: opening_advance'); END;
CREATE TRIGGER guard_update_rack_fee BEFORE UPDATE ON rack_fee BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: rack_fee'); END;
CREATE TRIGGER guard_delete_rack_fee BEFORE DELETE ON rack_fee BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: rack_fee'); END;
COMMIT;
