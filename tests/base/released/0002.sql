PRAGMA application_id = 1397772115;
PRAGMA user_version = 2;
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
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
INSERT INTO "agreement" VALUES('01a21af302237158b57a16721a7b98ca','PTJ-0001','01a21af3019776e79ed0fe05c2f32ce2','2026-11-22',NULL,'percent',2000,NULL,'shop','shop','shop','producer','cash',1795312800000000,'cli:Sari');
INSERT INTO "agreement" VALUES('01a21af3067e70d2b41e457620f33836','PTJ-0002','01a21af3063b712594f887e95d7c0e97','2026-11-22',NULL,'percent',3000,NULL,'shop','shop','shop','producer','cash',1795312800000000,'cli:Sari');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
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
INSERT INTO "approval" VALUES('01a21af30e8071d4bf87ed148eb07889',1,'void','waived',NULL,37500);
INSERT INTO "approval" VALUES('01a21af30feb771181d033c5858ff5ca',1,'close_shift','waived',NULL,0);
INSERT INTO "approval" VALUES('01a21af313cd7558b49534a8873fdfb6',1,'cash_in','waived',NULL,500000);
INSERT INTO "approval" VALUES('01a21af313df74e2bbf8e74bb336b731',1,'safe_drop','waived',NULL,400000);
INSERT INTO "approval" VALUES('01a21af3178a763ca80e75e60a1eeed5',1,'payout','waived',NULL,20000);
CREATE TABLE barcode (
	code VARCHAR NOT NULL, 
	product CHAR(32) NOT NULL, 
	lot CHAR(32), 
	quantity_per_scan BIGINT NOT NULL, 
	PRIMARY KEY (code), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
INSERT INTO "barcode" VALUES('2900000000018','01a21af302e87647b6118ffb4c472358',NULL,1);
INSERT INTO "barcode" VALUES('2800000000011','01a21af302e87647b6118ffb4c472358','01a21af3056a77f0a36f46ee0c6e1766',1);
INSERT INTO "barcode" VALUES('2900000000025','01a21af306b373b2b8627855c23847d9',NULL,1);
INSERT INTO "barcode" VALUES('2800000000028','01a21af306b373b2b8627855c23847d9','01a21af3077f70c593d0cc7fbd1f26cd',1);
CREATE TABLE books_identity (
	id CHAR(32) NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "books_identity" VALUES('01a21af2ef0675e283d0ce84d28116d1',1795748458246601,'sentra-pos 0.1.0');
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
INSERT INTO "consignment_line" VALUES('01a21af3056a77f0a36f46ed31751c0f',1,'01a21af3056a77f0a36f46ecbdcf3294','01a21af3056a77f0a36f46ee0c6e1766',40);
INSERT INTO "consignment_line" VALUES('01a21af3077f70c593d0cc7e44e36a69',1,'01a21af3077e71298ede4afb81fba6c4','01a21af3077f70c593d0cc7fbd1f26cd',6);
CREATE TABLE consignment_note (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	agreement VARCHAR, 
	received_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
INSERT INTO "consignment_note" VALUES('01a21af3056a77f0a36f46ed31751c0f','01a21af3056a77f0a36f46ecbdcf3294','TTB-26-00001','01a21af3019776e79ed0fe05c2f32ce2','PTJ-0001',1795312800000000);
INSERT INTO "consignment_note" VALUES('01a21af3077f70c593d0cc7e44e36a69','01a21af3077e71298ede4afb81fba6c4','TTB-26-00002','01a21af3063b712594f887e95d7c0e97','PTJ-0002',1795312800000000);
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
INSERT INTO "counter" VALUES('reversals of 01a21af3-0a28-7713-b612-0664004537f3',1);
INSERT INTO "counter" VALUES('LPK-26',1);
INSERT INTO "counter" VALUES('KWT-26',1);
CREATE TABLE deed (
	"key" VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	result TEXT NOT NULL, 
	recorded_at BIGINT NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "deed" VALUES('01a21af2-eff6-74e7-ba96-099cfcedb102','d351d851752c2c26f3054873744d31565ab394f189e0bfc64eadeec121117ee1','"01a21af3-0197-76e7-9ed0-fe05c2f32ce2"',1795748458562679);
INSERT INTO "deed" VALUES('01a21af3-0221-7571-ae1f-c6ddaf20e398','c3132183b4cc3499fd275db4ae54e566f20d43a81a2b63373e7a985ce30cb5fe','"PTJ-0001"',1795748463139009);
INSERT INTO "deed" VALUES('01a21af3-02ac-723f-994c-241bdf84e1c0','29cba75b300d68cd1b5004ce3ddc4b6e496bae372acc4568f7000d1ed776482c','"01a21af3-02e8-7647-b611-8ffb4c472358"',1795748463277705);
INSERT INTO "deed" VALUES('01a21af3-03d9-74a7-a93d-cb3a65eeec45','c365475aca7fd8677cba219fa4bb463dfc9a96a9acec7db0cdc8c8b9218e6edb','{"id":"01a21af3-056a-77f0-a36f-46ed31751c0f","number":"TTB-26-00001","producer":"P-0001","lots":[{"lot":"01a21af3-056a-77f0-a36f-46ee0c6e1766","number":1,"code":"2800000000011","product":"gipang","quantity":40}],"code":"4F39-64A6"}',1795748463584692);
INSERT INTO "deed" VALUES('01a21af3-062f-71aa-b33e-2e1ac54e04ca','bcbd10117af0767d9d76482d8b80433143c03eafb9d044a7a92f2ee51d862012','"01a21af3-063b-7125-94f8-87e95d7c0e97"',1795748464176053);
INSERT INTO "deed" VALUES('01a21af3-067d-744f-a488-8433e38e6f14','c066bb5142d0b380bfba89febab34037b43313cc1bded9f97fc26baab11659a7','"PTJ-0002"',1795748464254027);
INSERT INTO "deed" VALUES('01a21af3-06b0-723f-b56b-b6a9e2ef5d4d','51d482c287ebf8f74abef2e132cf553050d90750320e07de79271e5c9f3878e2','"01a21af3-06b3-73b2-b862-7855c23847d9"',1795748464305904);
INSERT INTO "deed" VALUES('01a21af3-070c-77ad-9a9b-2b32b79ca8ef','208f32cef31abb08905bc5fdb9391706acd312fb21c0648f54d714486b688e15','{"id":"01a21af3-077f-70c5-93d0-cc7e44e36a69","number":"TTB-26-00002","producer":"P-0002","lots":[{"lot":"01a21af3-077f-70c5-93d0-cc7fbd1f26cd","number":2,"code":"2800000000028","product":"batik","quantity":6}],"code":"DDDC-E55C"}',1795748464397056);
INSERT INTO "deed" VALUES('01a21af3-07d1-75c8-879d-1208f4705d49','a61e216b771ea514c0824d41c16d88a5034bc2cee529eb6783cbc7deb8aea08f','{"id":"01a21af3-0813-759e-bca1-fb128ae618f0","number":"SHF-K1-26-0001","register":"K1","opened_by":"cli:Sari","opened_at":"2026-11-22T09:00:00+07:00","business_day":"2026-11-22","float_amount":300000}',1795748464595096);
INSERT INTO "deed" VALUES('sale:01a21af3-0a28-7713-b612-0664004537f3','fe955e5537173cb7db4fbd8b10e5fa26d8dcd46e4e0b2ca8e79a1aaa2f030261','{"id":"01a21af3-0a28-7713-b612-0664004537f3","receipt":"K1-26-000001","total":37500,"rounding":0,"paid":50000,"change":12500,"cash":37500,"lines":[{"product":"gipang","producer":"P-0001","quantity":3,"net":37500,"producer_part":30000,"shop_part":7500,"lots":[["01a21af3-056a-77f0-a36f-46ee0c6e1766",3]]}],"code":"2092-E6C6","job":"01a21af3-0b6f-7660-b781-90f49e068d20","refund":"","given_back":0}',1795748465195788);
INSERT INTO "deed" VALUES('sale:01a21af3-0d80-77c9-b646-593309256d6f','7ff5dc4d5798f9d5dd2ccfd0ee1aa82a90ee72fa27b9181922f14790cb8be58b','{"id":"01a21af3-0d80-77c9-b646-593309256d6f","receipt":"K1-26-000002","total":210000,"rounding":0,"paid":210000,"change":0,"cash":210000,"lines":[{"product":"batik","producer":"P-0002","quantity":1,"net":185000,"producer_part":129500,"shop_part":55500,"lots":[["01a21af3-077f-70c5-93d0-cc7fbd1f26cd",1]]},{"product":"gipang","producer":"P-0001","quantity":2,"net":25000,"producer_part":20000,"shop_part":5000,"lots":[["01a21af3-056a-77f0-a36f-46ee0c6e1766",2]]}],"code":"02DB-8396","job":"01a21af3-0de2-7666-9778-841f38d835c9","refund":"","given_back":0}',1795748466050073);
INSERT INTO "deed" VALUES('01a21af3-0e24-77a0-9572-edcf4cab74cc','bd539b567f3a1aef4551d6e009de897860035e9b878e9ea0f4e201e6837cdab1','{"id":"01a21af3-0f6f-7747-8c60-140ef6b81060","kind":"void","number":"K1-26-000003","receipt":"K1-26-000001","net":-37500,"rounding":0,"paid":-37500,"cash":37500,"payments":[["cash",-37500]],"lines":[{"product":"gipang","producer":"P-0001","quantity":3,"net":-37500,"producer_part":-30000,"shop_part":-7500,"goods":"SHELF","lots":[["01a21af3-056a-77f0-a36f-46ee0c6e1766",3]]}],"code":"9968-E56C","job":"01a21af3-0fae-735b-b808-169bac175120"}',1795748466261327);
INSERT INTO "deed" VALUES('01a21af3-0fe4-7565-961f-0bcb3628dc34','3df505a735ee6688e4f9a4992f94dfe31b31b47f64fbd186acd51a722759e7a0','{"closed":{"id":"01a21af3-0813-759e-bca1-fb128ae618f0","number":"SHF-K1-26-0001","expected":510000,"counted":510000,"difference":0,"code":"487E-97D1"},"handed_over":510000,"next_float":0,"job":"01a21af3-135d-7182-87bb-a5884419a43d"}',1795748466665289);
INSERT INTO "deed" VALUES('01a21af3-139f-7731-a28d-fdc47973a7e5','2d5f503cc75757fe204ddda3dd8b0ffcc43eec9da8ed1aa165d95083197d3cee','{"id":"01a21af3-13a7-7132-b909-816c743d27c3","number":"SHF-K1-26-0002","register":"K1","opened_by":"cli:Sari","opened_at":"2026-11-23T09:00:00+07:00","business_day":"2026-11-23","float_amount":300000}',1795748467621033);
INSERT INTO "deed" VALUES('01a21af3-13c1-74f5-ab2f-e5361f32cf60','1843554e2a258198b439552759d54752ac850f5b9d73f9b093c0fd537c9d8c30','{"kind":"cash_in","box":"SHF-K1-26-0002","amount":500000,"reason":"pemilik menyetor","code":"6A56-07C1","job":"01a21af3-13ce-7449-a5e9-66b997437ac8"}',1795748467651044);
INSERT INTO "deed" VALUES('01a21af3-13dd-771a-be15-7be4771c5185','a258eb46a8764f240b0f6ee3deeb9917804aa951ef80b76a2d1b677a4aa7a7f0','{"kind":"safe_drop","box":"SHF-K1-26-0002","amount":400000,"reason":"","code":"F441-7503","job":"01a21af3-13e9-73af-8109-e598148627b6"}',1795748467678334);
INSERT INTO "deed" VALUES('statement:01a21af3-0197-76e7-9ed0-fe05c2f32ce2:2026-11-23','64a36244c9c7fc91e4faef83e9016fa120debabacaf78a642588c3f95863e648','{"id":"01a21af3-1470-758d-914c-182656873004","number":"LPK-26-00001","producer":"01a21af3-0197-76e7-9ed0-fe05c2f32ce2","until":"2026-11-23","net":20000,"to_pay":20000,"method":"cash","closing":0,"code":"1693-5703"}',1795748467755137);
INSERT INTO "deed" VALUES('payout:01a21af3-1470-758d-914c-182656873004','414e578e3325a28f2d4e66998a3ecf235810a832ba44ba87406759d3beb1cb1e','{"id":"01a21af3-178a-763c-a80e-75e60a1eeed5","number":"KWT-26-00001","statement":"LPK-26-00001","producer":"01a21af3-0197-76e7-9ed0-fe05c2f32ce2","method":"cash","box":"SAFE","reference":"","amount":20000,"paid_at":"2026-11-23T02:00:00Z","code":"4518-5AAC","received_by":"","reversed_at":null}',1795748468537005);
INSERT INTO "deed" VALUES('sale:01a21af3-18ab-751e-826d-adf344fb570d','80aa167007bacad57e05513945a7e4d862f91c0ac969f61e1e7c9d16246181b5','{"id":"01a21af3-18ab-751e-826d-adf344fb570d","receipt":"K1-26-000004","total":12500,"rounding":0,"paid":12500,"change":0,"cash":12500,"lines":[{"product":"gipang","producer":"P-0001","quantity":1,"net":12500,"producer_part":10000,"shop_part":2500,"lots":[["01a21af3-056a-77f0-a36f-46ee0c6e1766",1]]}],"code":"7C32-4744","job":"01a21af3-1913-7419-b6db-50b9f2f70f36","refund":"","given_back":0}',1795748468908371);
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
INSERT INTO "journal_entry" VALUES('01a21af3056a77f0a36f46ecbdcf3294','receive','K1','',1,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','TTB-26-00001',NULL,NULL,'7978bfce7d5a0f589a13155d48b2a4723d2db0d5464cc878da7ce5d70f9e1077','0000000000000000000000000000000000000000000000000000000000000000','4f3964a6c0112620dcbe4eba63b100e795c37f2e3e60e3df31629bcf74ee4d02');
INSERT INTO "journal_entry" VALUES('01a21af3077e71298ede4afb81fba6c4','receive','K1','',2,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','TTB-26-00002',NULL,NULL,'041e78836453fe7cccf03519a794078b2d9fd25e272e6326822dbd5ab7d43417','4f3964a6c0112620dcbe4eba63b100e795c37f2e3e60e3df31629bcf74ee4d02','dddce55ca255235ec822ec4194e9740e09e198c59c9aa733e07305c6b34df510');
INSERT INTO "journal_entry" VALUES('01a21af307d47414b71d7dcac826afbf','shift_open','K1','',3,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','SHF-K1-26-0001',NULL,NULL,'ae35ddc717f1053ac15ea22c2f3e3571d1eb332de3904f3e1da768814a590aa3','dddce55ca255235ec822ec4194e9740e09e198c59c9aa733e07305c6b34df510','0d9a2a8147877a9d929caf60d6ef68ce086d98b94ee1f01f5744c854cbc46466');
INSERT INTO "journal_entry" VALUES('01a21af30a8d72dcaffced0c27949a3d','sale','K1','',4,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000001',NULL,NULL,'ed64633e3f8da142ca3cfc46e262d057899ed698776200d524b233a14e92ab32','0d9a2a8147877a9d929caf60d6ef68ce086d98b94ee1f01f5744c854cbc46466','2092e6c6f7f1e3d3c84889706a3e03c45d802db7b272aed16e9a3caa270d2637');
INSERT INTO "journal_entry" VALUES('01a21af30dbd7074ac3efe2f62d54cfe','sale','K1','',5,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000002',NULL,NULL,'1a4a27782c20cd5c5c1fcc2fc00be3fc58f89713aa9bdca571ad1c0c6055d6d4','2092e6c6f7f1e3d3c84889706a3e03c45d802db7b272aed16e9a3caa270d2637','02db839659a91b7fb43944ac6a4160e4aacba2e2239fee97595f05500b5b5afe');
INSERT INTO "journal_entry" VALUES('01a21af30e8071d4bf87ed148eb07889','void','K1','',6,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000003','pembeli batal','01a21af30a8d72dcaffced0c27949a3d','4e15b3e16fc69ecd3d754f91904093c5b24e31265d67790aaa608d2980b0498d','02db839659a91b7fb43944ac6a4160e4aacba2e2239fee97595f05500b5b5afe','9968e56cc84cc9e728757f8a0e9afa49f4fdfc58d85a9b3df3c70a21b4b6cef3');
INSERT INTO "journal_entry" VALUES('01a21af30feb771181d033c5858ff5ca','shift_close','K1','',7,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','SHF-K1-26-0001',NULL,NULL,'167c246cb84d10e9a0f48a055cfcb999202c5ca85741c176381767c0870cf3e8','9968e56cc84cc9e728757f8a0e9afa49f4fdfc58d85a9b3df3c70a21b4b6cef3','487e97d1c727dae2c7735b95bde5acd80fb199b5895976488172853abfa49b61');
INSERT INTO "journal_entry" VALUES('01a21af313a676a7aa379f1ab2b1fb53','shift_open','K1','',8,'cli:Sari',NULL,1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002',NULL,NULL,'8aad008605045b247702b03f736d098dd8cbf6a74a33b8a389b76cbe293e81da','487e97d1c727dae2c7735b95bde5acd80fb199b5895976488172853abfa49b61','9c9938e5b7883ed49911f09244a81a77227dc70637c3f70b7398625465c909fe');
INSERT INTO "journal_entry" VALUES('01a21af313cd7558b49534a8873fdfb6','cash_in','K1','',9,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002','pemilik menyetor',NULL,'66981d08d3949d93ab597b5e15a2284066e591a4fa23385fd96978c381c48880','9c9938e5b7883ed49911f09244a81a77227dc70637c3f70b7398625465c909fe','6a5607c15f66c1e167e074c8bd6c6cb293fae74299bd53fda14cde45572e5a84');
INSERT INTO "journal_entry" VALUES('01a21af313df74e2bbf8e74bb336b731','safe_drop','K1','',10,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002',NULL,NULL,'5111f3d7779685a9bdf684b523b228f5701d9b73527276c0b824d1469fc652d3','6a5607c15f66c1e167e074c8bd6c6cb293fae74299bd53fda14cde45572e5a84','f44175036339983cb1af137d93aca433f4a614179783c597d8d0d000f9e3c453');
INSERT INTO "journal_entry" VALUES('01a21af31470758d914c182656873004','statement','K1','',11,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','LPK-26-00001',NULL,NULL,'97909b9f08c397d808bab435f1e08988077c3b18c09c5a805d7a1e483e7ca7a2','f44175036339983cb1af137d93aca433f4a614179783c597d8d0d000f9e3c453','16935703374bc4b5363ed9e3c38cceee86c47dcfe6913e0d92357ecf08c63289');
INSERT INTO "journal_entry" VALUES('01a21af3178a763ca80e75e60a1eeed5','payout','K1','',12,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','KWT-26-00001',NULL,NULL,'5d715aa81a7d8e60376a0a8eadcc12b1e966e6ed0c71197185be95f6563a04b9','16935703374bc4b5363ed9e3c38cceee86c47dcfe6913e0d92357ecf08c63289','45185aacb1e66a21efdbc891e793c8193b847672c86125ca8f9ba057c0237548');
INSERT INTO "journal_entry" VALUES('01a21af319107296a2cb8e717f4b10c3','sale','K1','',13,'cli:Sari',NULL,1795399200000000,1795399200000000,'2026-11-23','2026-11-23','K1-26-000004',NULL,NULL,'cba167351e218fb7ed54699be2259122287152b6fced5cdaf88f06e2bffde5c2','45185aacb1e66a21efdbc891e793c8193b847672c86125ca8f9ba057c0237548','7c324744693833c09781b4157e04a3736b60307ea325ac2f861aef5412c54fe7');
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
	expiry_bearer VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(product) REFERENCES product (id), 
	UNIQUE (number)
);
INSERT INTO "lot" VALUES('01a21af3056a77f0a36f46ee0c6e1766','01a21af3056a77f0a36f46ecbdcf3294',1,'01a21af302e87647b6118ffb4c472358','01a21af3019776e79ed0fe05c2f32ce2',1795312800000000,'2026-12-22',12500,'percent',2000,NULL,'agreement',0,'shop','shop','shop','producer');
INSERT INTO "lot" VALUES('01a21af3077f70c593d0cc7fbd1f26cd','01a21af3077e71298ede4afb81fba6c4',2,'01a21af306b373b2b8627855c23847d9','01a21af3063b712594f887e95d7c0e97',1795312800000000,NULL,185000,'percent',3000,NULL,'agreement',0,'shop','shop','shop','producer');
CREATE TABLE lot_balance (
	lot CHAR(32) NOT NULL, 
	place VARCHAR NOT NULL, 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (lot, place), 
	FOREIGN KEY(lot) REFERENCES lot (id)
);
INSERT INTO "lot_balance" VALUES('01a21af3056a77f0a36f46ee0c6e1766','SHELF',37);
INSERT INTO "lot_balance" VALUES('01a21af3077f70c593d0cc7fbd1f26cd','SHELF',5);
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
INSERT INTO "money_posting" VALUES('01a21af307d47414b71d7dcac826afbf',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,300000);
INSERT INTO "money_posting" VALUES('01a21af307d47414b71d7dcac826afbf',2,'OWNER',NULL,NULL,NULL,NULL,-300000);
INSERT INTO "money_posting" VALUES('01a21af30a8d72dcaffced0c27949a3d',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,37500);
INSERT INTO "money_posting" VALUES('01a21af30a8d72dcaffced0c27949a3d',2,'PRODUCER_PAYABLE','01a21af3019776e79ed0fe05c2f32ce2',NULL,'01a21af30a8e72b6b5eb1b299932fcfa','2026-11-22',-30000);
INSERT INTO "money_posting" VALUES('01a21af30a8d72dcaffced0c27949a3d',3,'COMMISSION',NULL,NULL,NULL,NULL,-7500);
INSERT INTO "money_posting" VALUES('01a21af30dbd7074ac3efe2f62d54cfe',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,210000);
INSERT INTO "money_posting" VALUES('01a21af30dbd7074ac3efe2f62d54cfe',2,'PRODUCER_PAYABLE','01a21af3063b712594f887e95d7c0e97',NULL,'01a21af30dbe7432b099e8d134879145','2026-11-22',-129500);
INSERT INTO "money_posting" VALUES('01a21af30dbd7074ac3efe2f62d54cfe',3,'PRODUCER_PAYABLE','01a21af3019776e79ed0fe05c2f32ce2',NULL,'01a21af30dbe7432b099e8d29b0967eb','2026-11-22',-20000);
INSERT INTO "money_posting" VALUES('01a21af30dbd7074ac3efe2f62d54cfe',4,'COMMISSION',NULL,NULL,NULL,NULL,-60500);
INSERT INTO "money_posting" VALUES('01a21af30e8071d4bf87ed148eb07889',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,-37500);
INSERT INTO "money_posting" VALUES('01a21af30e8071d4bf87ed148eb07889',2,'PRODUCER_PAYABLE','01a21af3019776e79ed0fe05c2f32ce2',NULL,'01a21af30a8e72b6b5eb1b299932fcfa','2026-11-22',30000);
INSERT INTO "money_posting" VALUES('01a21af30e8071d4bf87ed148eb07889',3,'COMMISSION',NULL,NULL,NULL,NULL,7500);
INSERT INTO "money_posting" VALUES('01a21af30feb771181d033c5858ff5ca',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,-510000);
INSERT INTO "money_posting" VALUES('01a21af30feb771181d033c5858ff5ca',2,'CASH',NULL,'SAFE',NULL,NULL,510000);
INSERT INTO "money_posting" VALUES('01a21af313a676a7aa379f1ab2b1fb53',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,300000);
INSERT INTO "money_posting" VALUES('01a21af313a676a7aa379f1ab2b1fb53',2,'CASH',NULL,'SAFE',NULL,NULL,-300000);
INSERT INTO "money_posting" VALUES('01a21af313cd7558b49534a8873fdfb6',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,500000);
INSERT INTO "money_posting" VALUES('01a21af313cd7558b49534a8873fdfb6',2,'OTHER_INCOME',NULL,NULL,NULL,NULL,-500000);
INSERT INTO "money_posting" VALUES('01a21af313df74e2bbf8e74bb336b731',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,-400000);
INSERT INTO "money_posting" VALUES('01a21af313df74e2bbf8e74bb336b731',2,'CASH',NULL,'SAFE',NULL,NULL,400000);
INSERT INTO "money_posting" VALUES('01a21af3178a763ca80e75e60a1eeed5',1,'CASH',NULL,'SAFE',NULL,NULL,-20000);
INSERT INTO "money_posting" VALUES('01a21af3178a763ca80e75e60a1eeed5',2,'PRODUCER_PAYABLE','01a21af3019776e79ed0fe05c2f32ce2',NULL,NULL,NULL,20000);
INSERT INTO "money_posting" VALUES('01a21af319107296a2cb8e717f4b10c3',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,12500);
INSERT INTO "money_posting" VALUES('01a21af319107296a2cb8e717f4b10c3',2,'PRODUCER_PAYABLE','01a21af3019776e79ed0fe05c2f32ce2',NULL,'01a21af3191177498a79d2218f1fdf0d','2026-11-23',-10000);
INSERT INTO "money_posting" VALUES('01a21af319107296a2cb8e717f4b10c3',3,'COMMISSION',NULL,NULL,NULL,NULL,-2500);
CREATE TABLE open_shift (
	register_code VARCHAR NOT NULL, 
	shift CHAR(32) NOT NULL, 
	PRIMARY KEY (register_code), 
	FOREIGN KEY(shift) REFERENCES shift (id), 
	UNIQUE (shift)
);
INSERT INTO "open_shift" VALUES('K1','01a21af313a77132b909816c743d27c3');
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
INSERT INTO "payout" VALUES('01a21af3178a763ca80e75e60a1eeed5','01a21af3178a763ca80e75e60a1eeed5','KWT-26-00001','01a21af31470758d914c182656873004','01a21af3019776e79ed0fe05c2f32ce2','cash','SAFE','',20000,1795399200000000);
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
INSERT INTO "price" VALUES('01a21af304b3701a950a7b253b207c0f','01a21af302e87647b6118ffb4c472358','2026-11-22',12500,1795312800000000,'cli:Sari');
INSERT INTO "price" VALUES('01a21af3074f772c88bcb24879373534','01a21af306b373b2b8627855c23847d9','2026-11-22',185000,1795312800000000,'cli:Sari');
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
INSERT INTO "print_job" VALUES('01a21af30b6f7660b78190f49e068d20','receipt','K1-26-000001','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000001","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":3,"unit":"pcs","decimals":0,"price":12500,"gross":37500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":37500,"discount":0,"rounding":0,"total":37500,"payments":[{"method":"cash","amount":50000}],"change":12500,"code":"2092-E6C6","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af30de276669778841f38d835c9','receipt','K1-26-000002','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000002","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"batik","maker":"Batik Kembang","quantity":1,"unit":"pcs","decimals":0,"price":185000,"gross":185000,"discount":0,"discount_label":"Potongan","list_price":null,"note":""},{"name":"gipang","maker":"Dapur Gipang Melati","quantity":2,"unit":"pcs","decimals":0,"price":12500,"gross":25000,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":210000,"discount":0,"rounding":0,"total":210000,"payments":[{"method":"cash","amount":210000}],"change":0,"code":"02DB-8396","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af30fae735bb808169bac175120','receipt','K1-26-000003','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000003","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":-3,"unit":"pcs","decimals":0,"price":12500,"gross":-37500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":-37500,"discount":0,"rounding":0,"total":-37500,"payments":[{"method":"cash","amount":-37500}],"change":0,"code":"9968-E56C","footer":"","thanks":"","gift_wish":"","kind":"void","refunded":{"receipt_no":"K1-26-000001","at":"2026-11-22T02:00:00Z","reason":"pembeli batal","goods":"kembali ke rak","approver":""},"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af3135d718287bba5884419a43d','shift','SHF-K1-26-0001','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"number":"SHF-K1-26-0001","business_day":"2026-11-22","cashier":"Sari","opened_at":"2026-11-22T02:00:00Z","closed_at":"2026-11-22T09:00:00+07:00","first_receipt":"K1-26-000001","last_receipt":"K1-26-000003","sold":{"sales":2,"refunds":1,"gross":247500,"discounts":0,"rounding":0,"turnover":210000,"cash_net":210000,"qris":0,"transfer":0,"card":0,"refunded":37500,"voids":1,"qris_payments":0,"transfer_payments":0,"card_payments":0},"drawer":{"float_amount":300000,"cash_taken":260000,"change_given":12500,"cash_in":0,"cash_out":0,"refunds":37500,"payouts":0,"expected":510000,"drops":0,"corrected":0,"movements":[]},"count":{"counted":510000,"notes":[],"reason":"","handed_over":510000,"next_float":0},"manager":"","note":"","code":"487E-97D1","closed_by":"","happened":{"drawer_opened":0,"lines_removed":0,"removed_amount":0,"carts_cleared":0,"open_tasks":0,"visits":[]}}',0,0,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af313ce7449a5e966b997437ac8','drawer','SHF-K1-26-0002','K1','',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af313e973af8109e598148627b6','drawer','SHF-K1-26-0002','K1','',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af319137419b6db50b9f2f70f36','receipt','K1-26-000004','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000004","at":"2026-11-23T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":1,"unit":"pcs","decimals":0,"price":12500,"gross":12500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":12500,"discount":0,"rounding":0,"total":12500,"payments":[{"method":"cash","amount":12500}],"change":0,"code":"7C32-4744","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
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
	made_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (code)
);
INSERT INTO "producer" VALUES('Dapur Gipang Melati','','lain','','','','','','','','','','','01a21af3019776e79ed0fe05c2f32ce2','P-0001',0,1,'p-0001 dapur gipang melati lain',1795312800000000);
INSERT INTO "producer" VALUES('Batik Kembang','','lain','','','','','','','','','','','01a21af3063b712594f887e95d7c0e97','P-0002',0,1,'p-0002 batik kembang lain',1795312800000000);
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
	made_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (scale_item)
);
INSERT INTO "product" VALUES('gipang','gipang','pcs',0,NULL,0,'01a21af302e87647b6118ffb4c472358','01a21af3019776e79ed0fe05c2f32ce2',NULL,'',1,'gipang dapur gipang melati p-0001 gipang',1795312800000000);
INSERT INTO "product" VALUES('batik','gipang','pcs',0,NULL,0,'01a21af306b373b2b8627855c23847d9','01a21af3063b712594f887e95d7c0e97',NULL,'',1,'batik batik kembang p-0002 gipang',1795312800000000);
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
INSERT INTO "refund" VALUES('01a21af30f6f77478c60140ef6b81060','01a21af30e8071d4bf87ed148eb07889','K1-26-000003','void','01a21af30a287713b6120664004537f3','01a21af30813759ebca1fb128ae618f0',1795312800000000,-37500,0,-37500);
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
INSERT INTO "refund_line" VALUES('01a21af30f6f77478c60140ff00ffc38','01a21af30e8071d4bf87ed148eb07889','01a21af30f6f77478c60140ef6b81060',1,'01a21af30a8e72b6b5eb1b299932fcfa','01a21af302e87647b6118ffb4c472358','01a21af3019776e79ed0fe05c2f32ce2',3,12500,-37500,0,0,0,-37500,-30000,-7500,'2026-11-22','SHELF','');
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
INSERT INTO "refund_payment" VALUES('01a21af30f6f77478c60140ef6b81060',1,'01a21af30e8071d4bf87ed148eb07889','cash',-37500,'');
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
INSERT INTO "register_head" VALUES('K1','',13,'7c324744693833c09781b4157e04a3736b60307ea325ac2f861aef5412c54fe7');
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
INSERT INTO "sale" VALUES('01a21af30a287713b6120664004537f3','01a21af30a8d72dcaffced0c27949a3d','K1-26-000001','01a21af30813759ebca1fb128ae618f0',1795312800000000,37500,0,50000,12500);
INSERT INTO "sale" VALUES('01a21af30d8077c9b646593309256d6f','01a21af30dbd7074ac3efe2f62d54cfe','K1-26-000002','01a21af30813759ebca1fb128ae618f0',1795312800000000,210000,0,210000,0);
INSERT INTO "sale" VALUES('01a21af318ab751e826dadf344fb570d','01a21af319107296a2cb8e717f4b10c3','K1-26-000004','01a21af313a77132b909816c743d27c3',1795399200000000,12500,0,12500,0);
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
INSERT INTO "sale_line" VALUES('01a21af30a8e72b6b5eb1b299932fcfa','01a21af30a8d72dcaffced0c27949a3d','01a21af30a287713b6120664004537f3',1,1,'01a21af302e87647b6118ffb4c472358','01a21af3019776e79ed0fe05c2f32ce2',3,12500,37500,0,0,0,37500,30000,7500,'percent',2000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21af30dbe7432b099e8d134879145','01a21af30dbd7074ac3efe2f62d54cfe','01a21af30d8077c9b646593309256d6f',1,1,'01a21af306b373b2b8627855c23847d9','01a21af3063b712594f887e95d7c0e97',1,185000,185000,0,0,0,185000,129500,55500,'percent',3000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21af30dbe7432b099e8d29b0967eb','01a21af30dbd7074ac3efe2f62d54cfe','01a21af30d8077c9b646593309256d6f',2,2,'01a21af302e87647b6118ffb4c472358','01a21af3019776e79ed0fe05c2f32ce2',2,12500,25000,0,0,0,25000,20000,5000,'percent',2000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21af3191177498a79d2218f1fdf0d','01a21af319107296a2cb8e717f4b10c3','01a21af318ab751e826dadf344fb570d',1,1,'01a21af302e87647b6118ffb4c472358','01a21af3019776e79ed0fe05c2f32ce2',1,12500,12500,0,0,0,12500,10000,2500,'percent',2000,NULL,'2026-11-23');
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
INSERT INTO "sale_payment" VALUES('01a21af30a287713b6120664004537f3',1,'01a21af30a8d72dcaffced0c27949a3d','cash',50000,'');
INSERT INTO "sale_payment" VALUES('01a21af30d8077c9b646593309256d6f',1,'01a21af30dbd7074ac3efe2f62d54cfe','cash',210000,'');
INSERT INTO "sale_payment" VALUES('01a21af318ab751e826dadf344fb570d',1,'01a21af319107296a2cb8e717f4b10c3','cash',12500,'');
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
INSERT INTO "shift" VALUES('01a21af30813759ebca1fb128ae618f0','01a21af307d47414b71d7dcac826afbf','SHF-K1-26-0001','K1','cli:Sari',1795312800000000,'2026-11-22',300000);
INSERT INTO "shift" VALUES('01a21af313a77132b909816c743d27c3','01a21af313a676a7aa379f1ab2b1fb53','SHF-K1-26-0002','K1','cli:Sari',1795399200000000,'2026-11-23',300000);
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
INSERT INTO "shift_close" VALUES('01a21af30813759ebca1fb128ae618f0','01a21af30feb771181d033c5858ff5ca','cli:Sari',1795312800000000,510000,510000);
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
INSERT INTO "statement" VALUES('01a21af31470758d914c182656873004','01a21af31470758d914c182656873004','LPK-26-00001','01a21af3019776e79ed0fe05c2f32ce2',NULL,'2026-11-22','2026-11-23','2026-11-25',1795399200000000,0,62500,0,0,12500,50000,-30000,0,0,0,20000,20000,'cash',500,0,0,0,'a8eacab824ff264b7c4145cd8fefc8f213b241ab017fb31657c572ffff0e4ebd');
CREATE TABLE statement_move (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	statement CHAR(32) NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry, position) REFERENCES stock_move (entry, position), 
	FOREIGN KEY(statement) REFERENCES statement (id)
);
INSERT INTO "statement_move" VALUES('01a21af3056a77f0a36f46ecbdcf3294',1,'01a21af31470758d914c182656873004');
INSERT INTO "statement_move" VALUES('01a21af30a8d72dcaffced0c27949a3d',1,'01a21af31470758d914c182656873004');
INSERT INTO "statement_move" VALUES('01a21af30dbd7074ac3efe2f62d54cfe',2,'01a21af31470758d914c182656873004');
INSERT INTO "statement_move" VALUES('01a21af30e8071d4bf87ed148eb07889',1,'01a21af31470758d914c182656873004');
CREATE TABLE statement_posting (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	statement CHAR(32) NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry, position) REFERENCES money_posting (entry, position), 
	FOREIGN KEY(statement) REFERENCES statement (id)
);
INSERT INTO "statement_posting" VALUES('01a21af30a8d72dcaffced0c27949a3d',2,'01a21af31470758d914c182656873004');
INSERT INTO "statement_posting" VALUES('01a21af30dbd7074ac3efe2f62d54cfe',3,'01a21af31470758d914c182656873004');
INSERT INTO "statement_posting" VALUES('01a21af30e8071d4bf87ed148eb07889',2,'01a21af31470758d914c182656873004');
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
INSERT INTO "stock_move" VALUES('01a21af3056a77f0a36f46ecbdcf3294',1,'01a21af3056a77f0a36f46ee0c6e1766','PRODUCER','SHELF',NULL,40);
INSERT INTO "stock_move" VALUES('01a21af3077e71298ede4afb81fba6c4',1,'01a21af3077f70c593d0cc7fbd1f26cd','PRODUCER','SHELF',NULL,6);
INSERT INTO "stock_move" VALUES('01a21af30a8d72dcaffced0c27949a3d',1,'01a21af3056a77f0a36f46ee0c6e1766','SHELF','CUSTOMER','01a21af30a8e72b6b5eb1b299932fcfa',3);
INSERT INTO "stock_move" VALUES('01a21af30dbd7074ac3efe2f62d54cfe',1,'01a21af3077f70c593d0cc7fbd1f26cd','SHELF','CUSTOMER','01a21af30dbe7432b099e8d134879145',1);
INSERT INTO "stock_move" VALUES('01a21af30dbd7074ac3efe2f62d54cfe',2,'01a21af3056a77f0a36f46ee0c6e1766','SHELF','CUSTOMER','01a21af30dbe7432b099e8d29b0967eb',2);
INSERT INTO "stock_move" VALUES('01a21af30e8071d4bf87ed148eb07889',1,'01a21af3056a77f0a36f46ee0c6e1766','CUSTOMER','SHELF','01a21af30a8e72b6b5eb1b299932fcfa',3);
INSERT INTO "stock_move" VALUES('01a21af319107296a2cb8e717f4b10c3',1,'01a21af3056a77f0a36f46ee0c6e1766','SHELF','CUSTOMER','01a21af3191177498a79d2218f1fdf0d',1);
CREATE TABLE task (
	id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	product CHAR(32) NOT NULL, 
	lot CHAR(32), 
	note VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	done_at BIGINT, 
	done_by VARCHAR NOT NULL, 
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
COMMIT;
